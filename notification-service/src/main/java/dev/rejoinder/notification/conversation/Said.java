package dev.rejoinder.notification.conversation;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail of a dispute.
 *
 * @param direction out of our house, or in
 * @param with whom it went to, or who wrote it
 * @param kind the template of a mail of ours; else what the mail is, as PERSON or OUT_OF_OFFICE
 * @param verified whether its writer is who we wrote to; true for ours
 * @param text plain; null for auditors, and after its shopper was forgotten
 */
record Said(
        UUID id,
        Direction direction,
        Audience with,
        Instant at,
        String kind,
        boolean verified,
        String subject,
        String text,
        Instant erasedAt) {

    enum Direction {
        OUT,
        IN
    }

    Said masked() {
        return new Said(id, direction, with, at, kind, verified, null, null, erasedAt);
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }
}
