package dev.rejoinder.ingest.source;

import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import dev.rejoinder.kit.problem.Problem.FieldError;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key pair as Seller Central makes them under Integration Central.
 *
 * @param publicKeyId as Seller Central shows it
 * @param privateKey the PEM file that was downloaded with it
 */
record NewAmazonKey(
        @Schema(required = true) Region region,
        @Schema(required = true) Stage stage,
        @Schema(required = true, example = "LIVE-AHKXLVKGVKHBHWJXBWZJNMLZ") String publicKeyId,
        @Schema(required = true, example = "-----BEGIN PRIVATE KEY-----\nMIIEv..\n-----END PRIVATE KEY-----")
                String privateKey) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,80}");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MIN_BITS = 2048;
    private static final int MAX_CHARACTERS = 10_000;

    void check(List<FieldError> errors) {
        if (region == null) {
            errors.add(new FieldError("amazonPay.region", "must be NA, EU, UK or JP"));
        }
        if (stage == null) {
            errors.add(new FieldError("amazonPay.stage", "must be LIVE or SANDBOX"));
        }
        checkPublicKeyId(errors);
        try {
            key(privateKey == null ? "" : privateKey);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("amazonPay.privateKey", e.getMessage()));
        }
    }

    private void checkPublicKeyId(List<FieldError> errors) {
        if (publicKeyId == null || !ID.matcher(publicKeyId).matches()) {
            errors.add(new FieldError("amazonPay.publicKeyId", "must be the id that Seller Central shows for the key"));
            return;
        }
        for (Stage other : Stage.values()) {
            if (stage != null && other != stage && publicKeyId.startsWith(other + "-")) {
                errors.add(new FieldError("amazonPay.publicKeyId", "is for " + other + ", but the stage is " + stage));
            }
        }
    }

    /** @throws IllegalArgumentException if the text is no such key; its message does not repeat the text */
    static PrivateKey key(String pem) {
        if (pem.contains("BEGIN RSA PRIVATE KEY")) {
            throw new IllegalArgumentException(
                    "is in the older PKCS#1 form; convert it with: openssl pkcs8 -topk8 -nocrypt -in key.pem");
        }
        if (pem.contains("BEGIN ENCRYPTED PRIVATE KEY")) {
            throw new IllegalArgumentException("is protected by a passphrase; give the key without one");
        }
        Matcher parts = PEM.matcher(pem.length() > MAX_CHARACTERS ? "" : pem.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be the PEM file with the private key");
        }
        return rsa(BLANKS.matcher(parts.group(1)).replaceAll(""));
    }

    private static PrivateKey rsa(String base64) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= MIN_BITS) {
                return key;
            }
            throw new IllegalArgumentException("must have at least " + MIN_BITS + " bits");
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("must be an RSA key", e);
        }
    }
}
