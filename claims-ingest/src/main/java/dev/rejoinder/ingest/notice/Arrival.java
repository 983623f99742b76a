package dev.rejoinder.ingest.notice;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.FactIds;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * An authentic notice on its way into the journal.
 *
 * @param sourceId the sender's own id of it, the same in each retry
 * @param reason why it is refused; null if it is not
 */
public record Arrival(
        String merchantId,
        NoticeSource source,
        String sourceId,
        byte[] body,
        NoticeState state,
        String reason,
        Instant receivedAt) {

    public Arrival {
        requireNonNull(merchantId, "merchantId");
        requireNonNull(source, "source");
        requireNonNull(sourceId, "sourceId");
        requireNonNull(body, "body");
        requireNonNull(state, "state");
        requireNonNull(receivedAt, "receivedAt");
    }

    public static Arrival accepted(
            String merchantId, NoticeSource source, String sourceId, byte[] body, Instant receivedAt) {
        return new Arrival(merchantId, source, sourceId, body, NoticeState.ACCEPTED, null, receivedAt);
    }

    /** From its true sender, but not usable: kept, so that it can still be completed by hand. */
    public static Arrival refused(
            String merchantId, NoticeSource source, String sourceId, byte[] body, Instant receivedAt, String reason) {
        return new Arrival(merchantId, source, sourceId, body, NoticeState.REFUSED, reason, receivedAt);
    }

    UUID noticeId() {
        return FactIds.of(merchantId, source.name(), sourceId);
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
