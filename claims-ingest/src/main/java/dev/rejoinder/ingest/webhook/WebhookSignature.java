package dev.rejoinder.ingest.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.ingest.source.Source;
import dev.rejoinder.ingest.source.WebhookSecret;
import dev.rejoinder.kit.problem.Unauthorized;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a sender's headers claim, after Standard Webhooks: HMAC-SHA256 over {@code id.timestamp.body}. */
final class WebhookSignature {

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String VERSION = "v1,";
    private static final int MAC_BYTES = 32;
    private static final int MAX_SIGNATURES = 10;
    private static final Pattern ID = Pattern.compile("[!-~]{1,255}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");

    /** The work for a merchant we do not know is the same as for one we know. */
    private static final List<WebhookSecret> NOBODY = List.of(randomSecret());

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(WebhookSignature::newMac);

    private final String id;
    private final String timestamp;
    private final List<byte[]> signatures;

    private WebhookSignature(String id, String timestamp, List<byte[]> signatures) {
        this.id = id;
        this.timestamp = timestamp;
        this.signatures = signatures;
    }

    /**
     * Null stands for a header that is not there.
     *
     * @param realTime never business time: the sender's clock is a real one
     * @throws Unauthorized if no secret whatever could make these headers right
     */
    static WebhookSignature parse(String id, String timestamp, String signature, Clock realTime) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new Unauthorized("Header webhook-id must hold 1 to 255 printable characters without blanks");
        }
        if (timestamp == null || !TIMESTAMP.matcher(timestamp).matches()) {
            throw new Unauthorized("Header webhook-timestamp must hold the seconds since 1970, such as 1793620200");
        }
        long age = realTime.millis() / 1000 - Long.parseLong(timestamp);
        if (Math.abs(age) > TOLERANCE.toSeconds()) {
            throw new Unauthorized("Header webhook-timestamp is more than 5 minutes "
                    + (age > 0 ? "in the past; sign each retry anew" : "in the future; set the sender's clock"));
        }
        if (signature == null || signature.isBlank()) {
            throw new Unauthorized("Header webhook-signature must hold v1, and the base64 of an HMAC-SHA256");
        }
        return new WebhookSignature(id, timestamp, decode(signature));
    }

    /** @param source null if the merchant is not known */
    boolean isOf(Source source, byte[] body) {
        boolean right = false;
        for (WebhookSecret secret : secrets(source)) {
            byte[] expected = hmac(secret.key(), body);
            for (byte[] signature : signatures) {
                right |= MessageDigest.isEqual(expected, signature);
            }
        }
        return right && source != null;
    }

    private static List<WebhookSecret> secrets(Source source) {
        return source == null || source.secrets().isEmpty() ? NOBODY : source.secrets();
    }

    private byte[] hmac(SecretKeySpec key, byte[] body) {
        Mac mac = MAC.get();
        try {
            mac.init(key);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Secrets are checked when they are set", e);
        }
        mac.update(id.getBytes(UTF_8));
        mac.update((byte) '.');
        mac.update(timestamp.getBytes(UTF_8));
        mac.update((byte) '.');
        return mac.doFinal(body);
    }

    private static List<byte[]> decode(String header) {
        List<byte[]> signatures = new ArrayList<>(2);
        for (String part : header.split(" ", MAX_SIGNATURES + 1)) {
            if (part.startsWith(VERSION) && signatures.size() < MAX_SIGNATURES) {
                byte[] signature = decodeBase64(part.substring(VERSION.length()));
                if (signature.length == MAC_BYTES) {
                    signatures.add(signature);
                }
            }
        }
        return signatures;
    }

    /** Only the one spelling of the bytes: base64 leaves bits unused, and a flip of those must not pass either. */
    private static byte[] decodeBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    private static WebhookSecret randomSecret() {
        byte[] key = new byte[MAC_BYTES];
        new SecureRandom().nextBytes(key);
        return WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(key));
    }
}
