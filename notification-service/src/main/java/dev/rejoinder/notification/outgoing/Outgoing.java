package dev.rejoinder.notification.outgoing;

import dev.rejoinder.event.EmailFailed;
import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.trace.Traces;
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
import java.util.UUID;

/** What came of the mails that this process has taken. */
@ApplicationScoped
public class Outgoing {

    private static final String SENT =
            """
            update email set taken_by = null, status = 'SENT', reason = null, attempts = attempts + 1, sent_at = ?,
                next_attempt_at = null, language = ?,
                recipient = case when erased_at is null or audience = 'MERCHANT' then ?::text end,
                subject = case when erased_at is null then ?::text end,
                html = case when erased_at is null then ?::text end, plain = case when erased_at is null then ?::text end
            where id = ? and taken_by = ?
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

    /**
     * To be told before an answer is offered: each attempt carries this Message-ID then, and people see what it says.
     *
     * @return false if it is not ours any more
     */
    @Transactional
    public boolean prepare(DueEmail email, String messageId, String recipient, Rendered mail) throws SQLException {
        return execute(PREPARE, messageId, recipient, mail.subject(), mail.text(), email.id(), instance.number()) == 1;
    }

    /** Noting it again, because the first commit's answer was lost, changes nothing. */
    @Transactional
    public void sent(DueEmail email, String recipient, String language, Rendered mail) throws SQLException {
        Instant now = clock.instant();
        int noted = execute(
                SENT,
                now,
                language,
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
                language));
    }

    /** @param tried whether it was offered to the relay */
    @Transactional
    public void postpone(DueEmail email, String reason, Duration pause, boolean tried, boolean answerLost)
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
    public void drop(DueEmail email, String reason) throws SQLException {
        execute(END, reason, 0, "DROPPED", email.id(), instance.number());
    }

    /** Mails to its address came back. */
    @Transactional
    public void suppress(DueEmail email, String reason) throws SQLException {
        execute(END, reason, 0, "SUPPRESSED", email.id(), instance.number());
    }

    @Transactional
    public void fail(DueEmail email, String reason) throws SQLException {
        execute(END, reason, 1, "FAILED", email.id(), instance.number());
    }

    /** The end of an answer to Amazon, which is told. */
    @Transactional
    public void giveUp(DueEmail email, EmailFailure failure, String reason, boolean tried) throws SQLException {
        if (execute(END, reason, tried ? 1 : 0, "FAILED", email.id(), instance.number()) == 0) {
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

    /** Waits for a fact newer than the version looked at; if there is one already, it is looked at again at once. */
    @Transactional
    public void holdUntilNewer(DueEmail email, long version, String reason) throws SQLException {
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
