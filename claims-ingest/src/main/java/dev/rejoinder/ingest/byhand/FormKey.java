package dev.rejoinder.ingest.byhand;

import dev.rejoinder.kit.problem.BadRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Under which id a form goes into the journal, so that sending it twice makes one notice. */
final class FormKey {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private FormKey() {}

    /**
     * Without a key, the same form within the same minute is the same notice: nobody types that fast. For longer it must
     * not be, or a value that is corrected and then set back would stay corrected. Two notices that say the same join the
     * same claim anyway.
     *
     * @param idempotencyKey null if none was sent
     */
    static String of(String idempotencyKey, byte[] body, Instant at) {
        if (idempotencyKey == null) {
            return "form:" + at.getEpochSecond() / 60 + ":" + HexFormat.of().formatHex(sha256(body));
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new BadRequest("Header Idempotency-Key must hold 1 to 255 printable characters without blanks");
        }
        return idempotencyKey;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
