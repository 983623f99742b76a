package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An e-mail and what became of it.
 *
 * @param disputeId null where it is about no single one
 * @param reason why it is not sent, or not yet
 * @param attempts how often it was offered to the mail server
 * @param lostAnswers how many of these it did not answer
 * @param erasedAt when the shopper it was about was forgotten; null if that has not happened
 * @param html null until it is sent, and in lists
 */
record Email(
        UUID id,
        UUID disputeId,
        String merchantId,
        Audience audience,
        String template,
        String language,
        String recipient,
        String subject,
        Status status,
        String reason,
        String messageId,
        int attempts,
        int lostAnswers,
        Instant nextAttemptAt,
        Instant queuedAt,
        Instant sentAt,
        Instant erasedAt,
        String html,
        String text) {

    /** Why a mail is held: nobody knows yet who is to receive it. */
    static final String NO_PROFILE = "NO_PROFILE";

    static final String COLUMNS = "id, dispute_id, merchant_id, audience, template, language, recipient, subject,"
            + " status, reason, message_id, attempts, lost_answers, next_attempt_at, queued_at, sent_at, erased_at";

    static Email read(ResultSet row) throws SQLException {
        return read(row, null, null);
    }

    static Email readWhole(ResultSet row) throws SQLException {
        return read(row, row.getString("html"), row.getString("plain"));
    }

    private static Email read(ResultSet row, String html, String text) throws SQLException {
        return new Email(
                row.getObject("id", UUID.class),
                row.getObject("dispute_id", UUID.class),
                row.getString("merchant_id"),
                Audience.valueOf(row.getString("audience")),
                row.getString("template"),
                row.getString("language"),
                row.getString("recipient"),
                row.getString("subject"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getInt("lost_answers"),
                instant(row, "next_attempt_at"),
                instant(row, "queued_at"),
                instant(row, "sent_at"),
                instant(row, "erased_at"),
                html,
                text);
    }

    /** How many copies of it may have arrived; all of them carry the same Message-ID. */
    int possibleCopies() {
        return lostAnswers + (status == Status.SENT ? 1 : 0);
    }

    Cursor cursor() {
        return new Cursor(queuedAt, id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
