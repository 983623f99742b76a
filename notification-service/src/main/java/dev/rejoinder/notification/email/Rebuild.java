package dev.rejoinder.notification.email;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.outgoing.EmailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that was lost is filled again from the topics: what was told before then becomes rows, and no mail. */
@ApplicationScoped
class Rebuild {

    private static final String SILENCE =
            """
            update email e set status = 'DROPPED', reason = ?, next_attempt_at = null,
                steps = with_step(e.steps, 'DROPPED', ?, ?)
            from unnest(?::uuid[], ?::text[]) as told (dispute_id, event)
            where e.dispute_id = told.dispute_id and e.event = told.event and e.status in ('QUEUED', 'HELD')
                and e.taken_by is null
            """;

    private final Sql sql;
    private final Clock clock;
    private final Optional<Instant> until;

    Rebuild(Sql sql, Clock clock, EmailConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.until = config.rebuildUntil();
    }

    boolean isTold(DisputeFact fact) {
        return until.isPresent() && fact.occurredAt().isBefore(until.get());
    }

    /** In the transaction that has queued their mails, so that nobody has taken one. */
    void silence(List<DisputeFact> told) {
        String reason = "told before the store was rebuilt: it is from before " + until.orElseThrow();
        sql.update(
                SILENCE,
                reason,
                clock.instant(),
                reason,
                Column.of("uuid", told, DisputeFact::disputeId),
                Column.text(told, Rebuild::event));
    }

    private static String event(DisputeFact fact) {
        return fact instanceof AnswerOrdered ? AnswerOrdered.TYPE : NewEmail.event(fact);
    }
}
