package dev.rejoinder.notification.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.kit.problem.Conflict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tells a request that comes again from another one.
 *
 * @param key the caller's Idempotency-Key; null if none came
 * @param hash of what is asked for
 */
public record RequestKey(String key, String hash) {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    public static RequestKey of(String key, Object body) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequest("Header Idempotency-Key must hold 1 to 255 printable characters without blanks");
        }
        return new RequestKey(key, hash(body.toString()));
    }

    /** The same again for the same key. */
    public UUID id(String kind, UUID disputeId) {
        return key == null ? UUID.randomUUID() : FactIds.of(disputeId.toString(), kind, key);
    }

    /** @param known what came with the same key before */
    public void requireSame(String known) {
        if (!hash.equals(known)) {
            throw new Conflict("Another request came with this Idempotency-Key before");
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
