package dev.rejoinder.notification.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Eight letters and digits that nobody mixes up, told in two groups of four. Stored as a hash only. */
record VerificationCode(String characters) {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static VerificationCode make() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.toString());
    }

    /** As people type it: small letters, blanks and hyphens make no difference. */
    static VerificationCode typed(String text) {
        return new VerificationCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    String shown() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    byte[] hash(String merchantId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((merchantId + ":" + characters).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "verification code";
    }
}
