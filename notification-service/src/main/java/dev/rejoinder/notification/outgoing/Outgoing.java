package dev.rejoinder.notification.outgoing;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.EmailFailed;
import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.trace.Traces;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.outgoing.Step.Kind;
import dev.rejoinder.notification.template.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What came of the mails that this process has taken. */
@ApplicationScoped
public class Outgoing {

    private static final String SENT =
            """
            update email set taken_by = null, status = 'SENT', reason = null, attempts = attempts + 1, sent_at = ?,
                next_attempt_at = null, language = ?, steps = with_step(steps || ?::jsonb, 'SENT', ?, ?),
                recipient = case when erased_at is null or audience in ('MERCHANT', 'OPS') then ?::text end,
                subject = case when erased_at is null then ?::text end,
                html = case when erased_at is null then ?::text end, plain = case when erased_at is null then ?::text end
            where id = ? and taken_by = ?
            """;

    private static final String ALSO_TOLD =
            """
            update email set taken_by = null, next_attempt_at = null, status = 'MERGED', reason = ?,
                steps = with_step(steps, 'MERGED', ?, ?)
            where id = any (?) and status = 'QUEUED' and (taken_by is null or taken_by = ?)
            """;

    private static final String PREPARE =
            """
            update email set message_id = ?, recipient = case when erased_at is null then ?::text end,
                subject = case when erased_at is null then ?::text end, plain = case when erased_at is null then ?::text end
            where id = ? and taken_by = ?
            """;

    private static final String POSTPONE =
            """
            update email set taken_by = null, reason = ?, postponed = postponed + 1, next_attempt_at = ?,
                attempts = attempts + ?, lost_answers = lost_answers + ?,
                status = case when ? > 0 then 'UNKNOWN' else status end, steps = with_step(steps, ?, ?, ?)
            where id = ? and taken_by = ?
            """;

    private static final String TURNED_AWAY =
            """
            update email set refused_at = coalesce(refused_at, ?) where id = ? and taken_by = ? returning refused_at
            """;

    private static final String END =
            """
            update email set taken_by = null, next_attempt_at = null, reason = ?, attempts = attempts + ?,
                status = case when status = 'UNKNOWN' then 'UNKNOWN' else ? end,
                steps = with_step(steps || ?::jsonb, ?, ?, ?)
            where id = ? and taken_by = ?
            """;

    private final Sql sql;
    private final StepLog log;
    private final Outbox outbox;
    private final Traces traces;
    private final Clock clock;
    private final Instance instance;

    Outgoing(Sql sql, StepLog log, Outbox outbox, Traces traces, Clock clock, Instance instance) {
        this.sql = sql;
        this.log = log;
        this.outbox = outbox;
        this.traces = traces;
        this.clock = clock;
        this.instance = instance;
    }

    /**
     * To be told before an answer is offered: each attempt carries this Message-ID then, and people see what it says.
     *
     * @return false if it is not ours any more
     */
    @Transactional
    public boolean prepare(DueEmail email, String messageId, String recipient, Rendered mail) {
        return sql.update(PREPARE, messageId, recipient, mail.subject(), mail.text(), email.id(), instance.number())
                == 1;
    }

    /** Noting it again, because the first commit's answer was lost, changes nothing. Told where it is about a dispute. */
    @Transactional
    public void sent(DueEmail email, Sending sending) {
        Instant now = clock.instant();
        Rendered mail = sending.mail();
        int noted = sql.update(
                SENT,
                now,
                sending.language(),
                log.written(sending.steps()),
                now,
                sending.answer(),
                sending.recipient(),
                mail.subject(),
                StatusLinks.hide(mail.html()),
                StatusLinks.hide(mail.text()),
                email.id(),
                instance.number());
        if (noted == 0) {
            return;
        }
        alsoTold(email, sending.alsoTold(), now);
        if (email.disputeId() != null && email.template().audience() != Audience.OPS) {
            tell(email, sending.language(), now);
        }
    }

    private void tell(DueEmail email, String language, Instant now) {
        UUID eventId = FactIds.fact(email.id(), EmailSent.TYPE, 1);
        traces.follow(eventId, email.traceId());
        outbox.append(new EmailSent(
                eventId,
                now,
                email.merchantId(),
                email.disputeId(),
                email.id(),
                email.template().audience(),
                email.template().wireName(),
                language));
    }

    private void alsoTold(DueEmail email, List<UUID> others, Instant now) {
        if (!others.isEmpty()) {
            String into = "told in the mail " + email.template().wireName() + " " + email.id();
            sql.update(ALSO_TOLD, into, now, into, Column.uuid(others), instance.number());
        }
    }

    /** @param tried whether it was offered to the relay */
    @Transactional
    public void postpone(DueEmail email, String reason, Duration pause, boolean tried, boolean answerLost) {
        Instant now = clock.instant();
        int lost = answerLost ? 1 : 0;
        sql.update(
                POSTPONE,
                reason,
                now.plus(pause),
                tried ? 1 : 0,
                lost,
                lost,
                (answerLost ? Kind.NO_ANSWER : Kind.PUT_OFF).name(),
                now,
                reason,
                email.id(),
                instance.number());
    }

    /** A mail whose last answer was lost stays {@code UNKNOWN}: it may have arrived. */
    @Transactional
    public void drop(DueEmail email, List<Step> steps, String reason) {
        end(email, steps, Kind.DROPPED, reason, false);
    }

    /** Mails to its address came back. */
    @Transactional
    public void suppress(DueEmail email, List<Step> steps, String reason) {
        end(email, steps, Kind.SUPPRESSED, reason, false);
    }

    @Transactional
    public void fail(DueEmail email, List<Step> steps, String reason) {
        end(email, steps, Kind.FAILED, reason, true);
    }

    /** Is tried again for a while, then fails. */
    @Transactional
    public void turnedAway(DueEmail email, List<Step> steps, String reason, Duration pause, Duration longest) {
        Instant now = clock.instant();
        List<Instant> first =
                sql.query(TURNED_AWAY, row -> row.instant("refused_at"), now, email.id(), instance.number());
        if (first.stream().anyMatch(at -> at.plus(longest).isAfter(now))) {
            postpone(email, reason, pause, true, false);
        } else {
            fail(email, steps, reason);
        }
    }

    /** The end of an answer to Amazon, which is told. */
    @Transactional
    public void giveUp(DueEmail email, EmailFailure failure, String reason, boolean tried) {
        if (end(email, List.of(), Kind.FAILED, reason, tried) == 0) {
            return;
        }
        UUID eventId = FactIds.fact(email.id(), EmailFailed.TYPE, 1);
        traces.follow(eventId, email.traceId());
        outbox.append(new EmailFailed(
                eventId,
                clock.instant(),
                email.merchantId(),
                email.disputeId(),
                email.id(),
                email.template().audience(),
                email.template().wireName(),
                failure,
                email.mayHaveArrived()));
    }

    private int end(DueEmail email, List<Step> steps, Kind end, String reason, boolean tried) {
        return sql.update(
                END,
                reason,
                tried ? 1 : 0,
                end.name(),
                log.written(steps),
                end.name(),
                clock.instant(),
                reason,
                email.id(),
                instance.number());
    }
}
