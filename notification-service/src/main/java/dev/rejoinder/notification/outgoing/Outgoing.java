package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.trace.Traces;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.Rendered;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of mails under way: who takes them, and what came of each. */
@ApplicationScoped
class Outgoing {

    private static final String TAKE =
            """
            with due as (
                select id from email
                where status in ('QUEUED', 'UNKNOWN') and taken_by is null and next_attempt_at <= ?
                order by next_attempt_at, dispute_id limit ? for update skip locked)
            update email e set taken_by = ? from due where e.id = due.id returning\s"""
                    + DueEmail.COLUMNS;

    /** A process that died may have handed its mails over: their answers count as lost. */
    private static final String RECOVER =
            """
            update email set taken_by = null, status = 'UNKNOWN', attempts = attempts + 1,
                lost_answers = lost_answers + 1, next_attempt_at = ?,
                reason = 'the sending process ended before the mail server''s answer was noted'
            where taken_by is not null and taken_by <> ? and not exists (
                select 1 from pg_locks where locktype = 'advisory' and granted
                    and classid = ? and objid = email.taken_by::bigint::oid
                    and database = (select oid from pg_database where datname = current_database()))
            """;

    private static final String SENT =
            """
            update email set taken_by = null, status = 'SENT', reason = null, attempts = attempts + 1, sent_at = ?,
                next_attempt_at = null, language = ?,
                recipient = case when erased_at is null or audience = 'MERCHANT' then ?::text end,
                subject = case when erased_at is null then ?::text end,
                html = case when erased_at is null then ?::text end, plain = case when erased_at is null then ?::text end
            where id = ? and taken_by = ?
            """;

    private static final String POSTPONE =
            """
            update email set taken_by = null, reason = ?, postponed = postponed + 1, next_attempt_at = ?,
                attempts = attempts + ?, lost_answers = lost_answers + ?,
                status = case when ? > 0 then 'UNKNOWN' else status end
            where id = ? and taken_by = ?
            """;

    private static final String END =
            """
            update email set taken_by = null, next_attempt_at = null, reason = ?, attempts = attempts + ?,
                status = case when status = 'UNKNOWN' then 'UNKNOWN' else ? end
            where id = ? and taken_by = ?
            """;

    /** The lock makes us see what a fact being taken in right now tells, or makes that fact see the held row. */
    private static final String NEWEST_TOLD = "select version from dispute_told where dispute_id = ? for share";

    private static final String HOLD = "update email set taken_by = null, reason = ?, status = ?, next_attempt_at = ?"
            + " where id = ? and taken_by = ?";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Traces traces;
    private final Clock clock;
    private final Instance instance;

    Outgoing(AgroalDataSource database, Outbox outbox, Traces traces, Clock clock, Instance instance) {
        this.database = database;
        this.outbox = outbox;
        this.traces = traces;
        this.clock = clock;
        this.instance = instance;
    }

    /** Mails of one dispute come together where they can, as its facts are asked for once. */
    @Transactional
    List<DueEmail> take(int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            set(take, clock.instant(), limit, instance.number());
            List<DueEmail> taken = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(DueEmail.read(row));
                }
            }
            return taken;
        }
    }

    @Transactional
    int recover() throws SQLException {
        return execute(RECOVER, clock.instant(), instance.number(), Instance.LOCK_CLASS);
    }

    /** Noting it again, because the first commit's answer was lost, changes nothing. */
    @Transactional
    void sent(DueEmail email, String recipient, Language language, Rendered mail) throws SQLException {
        Instant now = clock.instant();
        int noted = execute(
                SENT,
                now,
                language.tag(),
                recipient,
                mail.subject(),
                mail.html(),
                mail.text(),
                email.id(),
                instance.number());
        if (noted == 0) {
            return;
        }
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
                language.tag()));
    }

    /** @param tried whether it was offered to the relay */
    @Transactional
    void postpone(DueEmail email, String reason, Duration pause, boolean tried, boolean answerLost)
            throws SQLException {
        int lost = answerLost ? 1 : 0;
        execute(
                POSTPONE,
                reason,
                clock.instant().plus(pause),
                tried ? 1 : 0,
                lost,
                lost,
                email.id(),
                instance.number());
    }

    /** A mail whose last answer was lost stays {@code UNKNOWN}: it may have arrived. */
    @Transactional
    void drop(DueEmail email, String reason) throws SQLException {
        execute(END, reason, 0, "DROPPED", email.id(), instance.number());
    }

    @Transactional
    void fail(DueEmail email, String reason) throws SQLException {
        execute(END, reason, 1, "FAILED", email.id(), instance.number());
    }

    /** Waits for a fact newer than the version looked at; if there is one already, it is looked at again at once. */
    @Transactional
    void holdUntilNewer(DueEmail email, long version, String reason) throws SQLException {
        boolean newer = newestTold(email) > version;
        execute(HOLD, reason, newer ? "QUEUED" : "HELD", newer ? clock.instant() : null, email.id(), instance.number());
    }

    private long newestTold(DueEmail email) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST_TOLD)) {
            select.setObject(1, email.disputeId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private int execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
