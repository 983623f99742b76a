package dev.rejoinder.amazonpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key pair as Seller Central makes them under Integration Central, and as a merchant hands it over: any part may be wrong.
 *
 * @param publicKeyId as Seller Central shows it
 * @param privateKey the PEM file that was downloaded with it
 */
public record AccountKey(Region region, Stage stage, String publicKeyId, String privateKey) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,80}");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MIN_BITS = 2048;
    private static final int MAX_CHARACTERS = 10_000;
    private static final int FINGERPRINT_BYTES = 6;

    /** What is wrong, by field; empty if nothing is. Does not repeat the key. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (region == null) {
            faults.put("region", "must be NA, EU, UK or JP");
        }
        if (stage == null) {
            faults.put("stage", "must be LIVE or SANDBOX");
        }
        if (publicKeyId == null || !ID.matcher(publicKeyId).matches()) {
            faults.put("publicKeyId", "must be the id that Seller Central shows for the key");
        } else if (stage != null && publicKeyId.startsWith(stage.other() + "-")) {
            faults.put("publicKeyId", "is for " + stage.other() + ", but the stage is " + stage);
        }
        try {
            key();
        } catch (IllegalArgumentException e) {
            faults.put("privateKey", e.getMessage());
        }
        return faults;
    }

    /** @throws IllegalArgumentException if the key is none; its message does not repeat it */
    public Account account() {
        return new Account(region, stage, publicKeyId, key());
    }

    /** Over all of it, so that whoever keeps a client for the key sees every change. */
    public String fingerprint() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((region + "/" + stage + "/" + publicKeyId + "/").getBytes(UTF_8));
            hash.update(privateKey.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash.digest(), 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Without the key: it must not reach a log. */
    @Override
    public String toString() {
        return publicKeyId + " (" + region + ", " + stage + ")";
    }

    private PrivateKey key() {
        String pem = privateKey == null ? "" : privateKey;
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
