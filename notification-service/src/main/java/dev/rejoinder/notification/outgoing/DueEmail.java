package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.notification.template.AboutJson;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.PersonalNote;
import dev.rejoinder.notification.template.Template;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An e-mail this process has taken to send.
 *
 * @param disputeId null where it is about no single one
 * @param about what it tells besides the dispute and its changes
 * @param note what a person adds to it; null for nothing
 * @param approved whether it need not be seen by a person any more
 * @param round of the answer to Amazon it is; 0 for all others
 * @param recipient null for a shopper whose address is not known yet, and for an answer that was never written
 * @param postponed how often it was put off in a row
 * @param traceId null if no notice led to it
 */
public record DueEmail(
        UUID id,
        UUID disputeId,
        String merchantId,
        Template template,
        Set<Change> changes,
        Map<String, String> about,
        PersonalNote note,
        boolean approved,
        int round,
        String recipient,
        String messageId,
        int lostAnswers,
        int postponed,
        Instant queuedAt,
        UUID traceId) {

    static final String COLUMNS =
            "e.id, e.dispute_id, e.merchant_id, e.template, e.changes, e.about, e.note, e.note_name, e.approved, e.round, e.recipient,"
                    + " e.message_id, e.lost_answers, e.postponed, e.queued_at, e.trace_id";

    static DueEmail read(Row row) throws SQLException {
        return new DueEmail(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                Template.named(row.text("template")),
                Set.copyOf(row.names("changes", Change.class)),
                AboutJson.read(row.text("about")),
                row.text("note") == null ? null : new PersonalNote(row.text("note"), row.text("note_name")),
                row.flag("approved"),
                (int) row.number("round"),
                row.text("recipient"),
                row.text("message_id"),
                (int) row.number("lost_answers"),
                (int) row.number("postponed"),
                row.instant("queued_at"),
                row.uuid("trace_id"));
    }

    /** The Message-ID of the mail it answers by itself; empty if it answers none. */
    public Optional<String> answers() {
        return Optional.ofNullable(about.get("answers"));
    }

    /** Whether its answer was lost once. */
    public boolean mayHaveArrived() {
        return lostAnswers > 0;
    }

    public DueEmail about(Map<String, String> more) {
        return new DueEmail(
                id,
                disputeId,
                merchantId,
                template,
                changes,
                Map.copyOf(more),
                note,
                approved,
                round,
                recipient,
                messageId,
                lostAnswers,
                postponed,
                queuedAt,
                traceId);
    }
}
