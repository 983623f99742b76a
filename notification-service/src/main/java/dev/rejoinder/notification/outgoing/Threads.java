package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All mails of a case to one recipient are one thread in their mailbox: each later one answers the first. */
@ApplicationScoped
public class Threads {

    private static final String FIRST =
            """
            select message_id from email
            where dispute_id = ? and audience = ? and recipient = ? and (queued_at, id) < (?, ?)
                and status in ('SENT', 'UNKNOWN')
            order by queued_at, id limit 1
            """;

    private final Sql sql;

    Threads(Sql sql) {
        this.sql = sql;
    }

    /** The Message-ID of the first mail; empty if this one is. */
    public Optional<String> first(DueEmail email, String recipient) {
        return sql.first(
                FIRST,
                row -> row.text("message_id"),
                email.disputeId(),
                email.template().audience().name(),
                recipient,
                email.queuedAt(),
                email.id());
    }
}
