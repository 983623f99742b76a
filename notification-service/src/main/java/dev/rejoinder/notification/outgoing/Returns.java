package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.inbound.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Mails that come back after the mail server has taken them over. Each method runs in the caller's transaction. */
@ApplicationScoped
public class Returns {

    private static final String NOTE =
            """
            update email set status = 'BOUNCED', reason = ?, next_attempt_at = null, steps = with_step(steps, 'BOUNCED', ?, ?)
            where id = ? and audience = ? and status in ('SENT', 'UNKNOWN') and taken_by is null
            returning id, merchant_id, recipient
            """;

    private final Sql sql;
    private final Clock clock;

    Returns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Its hand-over is not noted yet. */
    public boolean isUnderWay(UUID emailId) {
        return sql.first("select id from email where id = ? and taken_by is not null", row -> row.uuid("id"), emailId)
                .isPresent();
    }

    /** Empty if that is known already, or the mail never left. */
    public Optional<Returned> note(Participant participant, String reason) {
        return sql.first(
                NOTE,
                row -> new Returned(row.uuid("id"), row.text("merchant_id"), row.text("recipient")),
                reason,
                clock.instant(),
                reason,
                participant.emailId(),
                participant.audience().name());
    }
}
