package dev.rejoinder.notification.clock;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.clock.CaseClock.Ending;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Clocks as rows; every method runs in the caller's transaction. */
@ApplicationScoped
class ClockRows {

    static final String COLUMNS =
            "c.id, c.dispute_id, c.merchant_id, c.kind, c.email_id, c.started_at, c.due_at, c.warned, c.ended_at, c.ended_by";

    /** One answer is waited for at a time. */
    private static final String START =
            """
            insert into clock (id, dispute_id, merchant_id, kind, started_at, due_at, look_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                                 ?::timestamptz[])
            on conflict do nothing
            """;

    private static final String PREPARE =
            """
            insert into clock as known (id, dispute_id, merchant_id, kind, email_id, started_at, due_at, look_at)
            values (?, ?, ?, 'PROMISE', ?, ?, ?, ?)
            on conflict (email_id) do update set started_at = excluded.started_at, due_at = excluded.due_at,
                look_at = excluded.look_at
            where known.ended_at is null and known.warned = 0
            """;

    /** A promise counts once its mail has left, and is kept by whatever news left after that. */
    private static final String SETTLE =
            """
            update clock c set ended_at = news.at, ended_by = 'NEWS', look_at = null
            from (select open.id, (
                      select min(later.sent_at) from email later
                      where later.dispute_id = open.dispute_id and later.audience = 'SHOPPER' and later.status = 'SENT'
                          and later.sent_at > promising.sent_at and later.template <> all(?)) as at
                  from clock open join email promising on promising.id = open.email_id
                  where open.dispute_id = any(?) and open.ended_at is null and promising.status = 'SENT') as news
            where c.id = news.id and news.at is not null returning\s"""
                    + COLUMNS;

    private static final String END_ANSWER =
            """
            update clock c set ended_at = ?, ended_by = 'ANSWER', look_at = null
            where c.dispute_id = ? and c.kind <> 'PROMISE' and c.ended_at is null and c.started_at <= ? returning\s"""
                    + COLUMNS;

    private static final String CLOSE =
            """
            update clock c set ended_at = ?, ended_by = 'END_OF_CASE', look_at = null
            where c.dispute_id = any(?) and c.ended_at is null returning\s"""
                    + COLUMNS;

    private static final String TAKE = "select " + COLUMNS
            + " from clock c where c.look_at <= ? order by c.look_at limit ? for update skip locked";

    private static final String RANG = "update clock set warned = ?, look_at = ? where id = ?";

    private static final String MOVE = "update clock set due_at = ?, look_at = ? where id = ?";

    private static final String HURRY =
            """
            update clock set due_at = ?, look_at = least(look_at, ?)
            where dispute_id = ? and kind <> 'PROMISE' and ended_at is null and due_at > ?
            """;
    private static final String RUNNING = "select " + COLUMNS
            + " from clock c where c.merchant_id = ? and c.ended_at is null and c.kind <> 'PROMISE' for update";

    private final Sql sql;

    ClockRows(Sql sql) {
        this.sql = sql;
    }

    void start(Collection<Started> clocks) {
        sql.update(
                START,
                Column.uuid(clocks.stream().map(started -> started.clock().id()).toList()),
                Column.uuid(clocks.stream()
                        .map(started -> started.clock().disputeId())
                        .toList()),
                Column.text(clocks, started -> started.clock().merchantId()),
                Column.text(clocks, started -> started.clock().kind()),
                Column.text(clocks, started -> started.clock().startedAt()),
                Column.text(clocks, started -> started.clock().dueAt()),
                Column.text(clocks, Started::lookAt));
    }

    /** An answer that is waited for already is due as early as this one. */
    void hurry(Started answer) {
        CaseClock clock = answer.clock();
        sql.update(HURRY, clock.dueAt(), answer.lookAt(), clock.disputeId(), clock.dueAt());
    }

    void prepare(Started promise) {
        CaseClock clock = promise.clock();
        sql.update(
                PREPARE,
                clock.id(),
                clock.disputeId(),
                clock.merchantId(),
                clock.emailId(),
                clock.startedAt(),
                clock.dueAt(),
                promise.lookAt());
    }

    List<CaseClock> settle(Collection<UUID> disputeIds) {
        return sql.query(
                SETTLE, ClockRows::read, Column.text(Template.noNews(), Template::wireName), Column.uuid(disputeIds));
    }

    List<CaseClock> endAnswer(UUID disputeId, Instant at) {
        return sql.query(END_ANSWER, ClockRows::read, at, disputeId, at);
    }

    List<CaseClock> close(Collection<UUID> disputeIds, Instant now) {
        return sql.query(CLOSE, ClockRows::read, now, Column.uuid(disputeIds));
    }

    List<CaseClock> take(Instant now, int most) {
        return sql.query(TAKE, ClockRows::read, now, most);
    }

    /** @param lookAt null where nothing is to come */
    void rang(CaseClock clock, int percent, Instant lookAt) {
        sql.update(RANG, percent, lookAt, clock.id());
    }

    void move(CaseClock clock, Instant dueAt, Instant lookAt) {
        sql.update(MOVE, dueAt, lookAt, clock.id());
    }

    void lookAgain(CaseClock clock, Instant at) {
        sql.update("update clock set look_at = ? where id = ?", at, clock.id());
    }

    void forget(CaseClock clock) {
        sql.update("delete from clock where id = ?", clock.id());
    }

    List<CaseClock> running(String merchantId) {
        return sql.query(RUNNING, ClockRows::read, merchantId);
    }

    /** How the mail of a promise fares. */
    String promising(CaseClock promise) {
        return sql.first("select status from email where id = ?", row -> row.text("status"), promise.emailId())
                .orElse("GONE");
    }

    static CaseClock read(Row row) throws SQLException {
        return new CaseClock(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.name("kind", Kind.class),
                row.uuid("email_id"),
                row.instant("started_at"),
                row.instant("due_at"),
                (int) row.number("warned"),
                row.instant("ended_at"),
                row.name("ended_by", Ending.class));
    }

    /** @param lookAt when it rings first */
    record Started(CaseClock clock, Instant lookAt) {}
}
