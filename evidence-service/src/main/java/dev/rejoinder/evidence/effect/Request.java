package dev.rejoinder.evidence.effect;

import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.kit.problem.BadRequest;
import java.util.regex.Pattern;

/**
 * Something asked for that is to happen once.
 *
 * @param key the caller's Idempotency-Key; null if none came
 * @param hash of what is asked for
 * @param by who asks
 */
public record Request(String key, String hash, String by) {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    public static Request of(String key, Object body, String by) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequest("Header Idempotency-Key must hold 1 to 255 printable characters without blanks");
        }
        return new Request(key, Sha256.of(body.toString()), by);
    }
}
