package dev.rejoinder.ingest.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** A key shared with one merchant, in the form Standard Webhooks gives it: {@code whsec_} and base64. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;
    private static final int FINGERPRINT_BYTES = 6;

    private final byte[] bytes;
    private final SecretKeySpec key;

    private WebhookSecret(byte[] bytes) {
        this.bytes = bytes;
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** @throws IllegalArgumentException if the text is no such secret; its message does not repeat the text */
    public static WebhookSecret parse(String text) {
        if (text == null || !text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("must start with " + PREFIX);
        }
        String encoded = text.substring(PREFIX.length());
        if (!BASE64.matcher(encoded).matches()) {
            throw new IllegalArgumentException("must be base64 after " + PREFIX);
        }
        return of(Base64.getDecoder().decode(encoded));
    }

    static WebhookSecret of(byte[] bytes) {
        if (bytes.length < MIN_BYTES || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "must be " + MIN_BYTES + " to " + MAX_BYTES + " bytes long when decoded");
        }
        return new WebhookSecret(bytes.clone());
    }

    public SecretKeySpec key() {
        return key;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Tells secrets apart without telling them. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret " + fingerprint();
    }
}
