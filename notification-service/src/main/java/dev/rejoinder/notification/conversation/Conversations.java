package dev.rejoinder.notification.conversation;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.conversation.Said.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All mails of a dispute, out and in. */
@ApplicationScoped
class Conversations {

    private static final String OLDEST_FIRST =
            """
            select * from (
                select id, 'OUT' as direction, audience as person, sent_at as at, template as kind, true as verified, subject,
                    plain as words, erased_at
                from email where dispute_id = ? and sent_at is not null
                union all
                select id, 'IN', writer, arrived_at, kind, verified, subject, words, erased_at
                from incoming_mail where dispute_id = ?) as said
            where (at, id) > (?, ?) order by at, id limit ?
            """;

    private final Sql sql;

    Conversations(Sql sql) {
        this.sql = sql;
    }

    Optional<String> merchantOf(UUID disputeId) {
        return sql.first(
                "select merchant_id from dispute_told where dispute_id = ?", row -> row.text("merchant_id"), disputeId);
    }

    List<Said> of(UUID disputeId, Cursor after, int limit) {
        return sql.query(OLDEST_FIRST, Conversations::said, disputeId, disputeId, after.at(), after.id(), limit);
    }

    private static Said said(Row row) throws SQLException {
        return new Said(
                row.uuid("id"),
                row.name("direction", Direction.class),
                row.name("person", Audience.class),
                row.instant("at"),
                row.text("kind"),
                row.flag("verified"),
                row.text("subject"),
                row.text("words"),
                row.instant("erased_at"));
    }
}
