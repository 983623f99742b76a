package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that are due, and who takes them. */
@ApplicationScoped
public class DueEmails {

    private static final String TAKE =
            """
            with due as (
                select id from email
                where status in ('QUEUED', 'UNKNOWN') and taken_by is null and next_attempt_at <= ? and %s
                order by next_attempt_at, dispute_id limit ? for update skip locked)
            update email e set taken_by = ? from due where e.id = due.id returning\s"""
                    + DueEmail.COLUMNS;

    private static final String TAKE_LETTERS = TAKE.formatted("audience <> 'AMAZON'");

    /** A merchant whose mail server is slow has one under way, and the others their turn. */
    private static final String TAKE_ANSWER = TAKE.formatted(
            """
            audience = 'AMAZON' and not exists (
                select 1 from email busy
                where busy.taken_by is not null and busy.audience = 'AMAZON' and busy.merchant_id = email.merchant_id)
            """);

    /** Those that wait on purpose too; not those that are to wait for a time of their own. */
    private static final String WAITING = "select " + DueEmail.COLUMNS
            + """
             from email e where dispute_id = ? and status = 'QUEUED' and taken_by is null and lost_answers = 0
                and (next_attempt_at <= ? or not_before is not null and postponed > 0)
            order by queued_at desc, id
            """;

    /** A process that died may have handed its mails over: their answers count as lost. */
    private static final String RECOVER =
            """
            update email set taken_by = null, status = 'UNKNOWN', attempts = attempts + 1,
                lost_answers = lost_answers + 1, next_attempt_at = ?,
                reason = 'the sending process ended before the mail server''s answer was noted',
                steps = with_step(steps, 'TAKEN_OVER', ?, 'the sending process ended')
            where taken_by is not null and taken_by <> ? and not exists (
                select 1 from pg_locks where locktype = 'advisory' and granted
                    and classid = ? and objid = email.taken_by::bigint::oid
                    and database = (select oid from pg_database where datname = current_database()))
            """;

    private final Sql sql;
    private final Clock clock;
    private final Instance instance;

    DueEmails(Sql sql, Clock clock, Instance instance) {
        this.sql = sql;
        this.clock = clock;
        this.instance = instance;
    }

    /** Mails of one dispute come together where they can, as its facts are asked for once. */
    @Transactional
    public List<DueEmail> takeLetters(int most) {
        return take(TAKE_LETTERS, most);
    }

    @Transactional
    public List<DueEmail> takeAnswer() {
        return take(TAKE_ANSWER, 1);
    }

    /** What else nobody has taken that could be told about a dispute, newest first. */
    public List<DueEmail> waiting(UUID disputeId) {
        return sql.query(WAITING, DueEmail::read, disputeId, clock.instant());
    }

    /** Whoever has it. */
    public Optional<DueEmail> find(UUID id) {
        return sql.first("select " + DueEmail.COLUMNS + " from email e where id = ?", DueEmail::read, id);
    }

    private List<DueEmail> take(String statement, int most) {
        return sql.query(statement, DueEmail::read, clock.instant(), most, instance.number());
    }

    @Transactional
    public int recover() {
        return sql.update(RECOVER, clock.instant(), clock.instant(), instance.number(), Instance.LOCK_CLASS);
    }
}
