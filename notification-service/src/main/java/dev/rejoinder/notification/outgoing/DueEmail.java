package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * An e-mail this process has taken to send.
 *
 * @param recipient null for a shopper whose address is not known yet
 * @param postponed how often it was put off in a row
 * @param traceId null if no notice led to it
 */
record DueEmail(
        UUID id,
        UUID disputeId,
        String merchantId,
        Template template,
        Set<Change> changes,
        String recipient,
        String messageId,
        int lostAnswers,
        int postponed,
        Instant queuedAt,
        UUID traceId) {

    static final String COLUMNS = "e.id, e.dispute_id, e.merchant_id, e.template, e.changes, e.recipient,"
            + " e.message_id, e.lost_answers, e.postponed, e.queued_at, e.trace_id";

    static DueEmail read(ResultSet row) throws SQLException {
        return new DueEmail(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                Template.named(row.getString(4)),
                changes(row.getArray(5)),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getInt(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, UUID.class));
    }

    private static Set<Change> changes(Array names) throws SQLException {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        Arrays.stream((String[]) names.getArray()).map(Change::valueOf).forEach(changes::add);
        return changes;
    }
}
