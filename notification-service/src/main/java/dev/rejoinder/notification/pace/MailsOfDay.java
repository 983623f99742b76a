package dev.rejoinder.notification.pace;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.outgoing.DueEmail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Which mail is the one of a dispute, a recipient and a day. Two that ask at once do not both get it. */
@ApplicationScoped
class MailsOfDay {

    /** One that came to nothing gives its day to another. */
    private static final String TAKE =
            """
            insert into mail_of_day as known (dispute_id, recipient, day, email_id) values (?, ?, ?, ?)
            on conflict (dispute_id, recipient, day) do update set email_id = excluded.email_id
            where known.email_id = excluded.email_id or exists (
                select 1 from email where email.id = known.email_id
                    and email.status not in ('QUEUED', 'UNKNOWN', 'SENT', 'BOUNCED'))
            returning email_id
            """;

    private final Sql sql;

    MailsOfDay(Sql sql) {
        this.sql = sql;
    }

    /** Whether it is this mail. */
    boolean take(DueEmail email, LocalDate day) {
        String recipient = email.recipient() == null ? "shopper" : email.recipient();
        return take(email.disputeId(), recipient, day, email.id());
    }

    boolean take(UUID disputeId, String recipient, LocalDate day, UUID emailId) {
        return sql.first(TAKE, row -> row.uuid("email_id"), disputeId, recipient, day, emailId)
                .isPresent();
    }

    void forget(LocalDate before) {
        sql.update("delete from mail_of_day where day < ?", before);
    }
}
