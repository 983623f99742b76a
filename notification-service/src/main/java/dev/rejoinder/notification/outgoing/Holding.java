package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Mails that this process has taken and lays back, as they are not to go out now. */
@ApplicationScoped
public class Holding {

    /** The lock makes us see what a fact being taken in right now tells, or makes that fact see the held row. */
    private static final String NEWEST_TOLD = "select version from dispute_told where dispute_id = ? for share";

    private static final String HOLD =
            """
            update email set taken_by = null, reason = ?, status = ?, next_attempt_at = ?, steps = with_step(steps, ?, ?, ?)
            where id = ? and taken_by = ?
            """;

    private static final String PUT_OFF =
            """
            update email set taken_by = null, reason = ?, postponed = postponed + 1, next_attempt_at = ?, not_before = ?,
                steps = with_step(steps, 'PUT_OFF', ?, ?)
            where id = ? and taken_by = ?
            """;

    private static final String WAIT =
            """
            update email set taken_by = null, reason = ?, status = 'WAITING', next_attempt_at = null, waiting_since = ?,
                edition = edition + 1, steps = with_step(steps, 'WAITING', ?, ?)
            where id = ? and taken_by = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Instance instance;

    Holding(Sql sql, Clock clock, Instance instance) {
        this.sql = sql;
        this.clock = clock;
        this.instance = instance;
    }

    /** Waits for a fact newer than the version looked at; if there is one already, it is looked at again at once. */
    @Transactional
    public void untilNewer(DueEmail email, long version, String reason) {
        boolean newer = newestTold(email) > version;
        Instant now = clock.instant();
        String status = newer ? "QUEUED" : "HELD";
        sql.update(HOLD, reason, status, newer ? now : null, status, now, reason, email.id(), instance.number());
    }

    /** On purpose: nothing is wrong with it. */
    @Transactional
    public void until(DueEmail email, Instant until, String reason) {
        sql.update(PUT_OFF, reason, until, until, clock.instant(), reason, email.id(), instance.number());
    }

    /** Until one has agreed. */
    @Transactional
    public void forPerson(DueEmail email, String reason) {
        Instant now = clock.instant();
        sql.update(WAIT, reason, now, now, reason, email.id(), instance.number());
    }

    private long newestTold(DueEmail email) {
        return sql.first(NEWEST_TOLD, row -> row.number("version"), email.disputeId())
                .orElse(0L);
    }
}
