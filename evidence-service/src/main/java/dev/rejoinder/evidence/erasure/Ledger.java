package dev.rejoinder.evidence.erasure;

import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erasures as rows. What still needs a part is read from disputes as they stand. */
@ApplicationScoped
class Ledger {

    /** @param told how many facts have told of it */
    record Entry(UUID id, String merchantId, AskedFor askedFor, Instant askedAt, String askedBy, long told) {

        Cursor cursor() {
            return new Cursor(askedAt, id);
        }
    }

    /**
     * A dispute is needed until it has been closed for a while and nothing is under way any more; an order by any dispute
     * about it; a claim that could not be taken in yet by itself.
     */
    private static final String PARTS =
            """
            select part.*, array(
                select dispute.id from dispute
                where (dispute.id = part.dispute_id
                        or part.order_id is not null and dispute.merchant_id = erasure.merchant_id
                            and (dispute.order_id = part.order_id
                                or dispute.state <> 'CLOSED' and dispute.order_id is null
                                    and dispute.merchant_order_id = part.order_id))
                    and (dispute.state <> 'CLOSED'
                        or exists (select 1 from effect where effect.dispute_id = dispute.id
                            and effect.state not in ('DONE', 'FAILED'))
                        or coalesce((select max(at) from dispute_timeline as entry
                            where entry.dispute_id = dispute.id and entry.what = 'CLOSED'), dispute.updated_at) > ?)
                union all
                select part.dispute_id from dead_letter
                where part.dispute_id is not null and state in ('DEAD', 'PARKED')
                    and message_key = erasure.merchant_id || ':' || part.dispute_id
                    and not exists (select 1 from dispute where dispute.id = part.dispute_id)
                limit 20) as held_by
            from erasure_part as part join erasure on erasure.id = part.erasure_id
            where part.erasure_id = ?
            """;

    private final Sql sql;
    private final ErasureConfig config;
    private final Clock clock;

    Ledger(Sql sql, ErasureConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    void add(Entry erasure, Collection<UUID> disputeIds, Collection<String> orderIds) {
        sql.update(
                "insert into erasure (id, merchant_id, asked_for, asked_at, asked_by) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                erasure.id(),
                erasure.merchantId(),
                erasure.askedFor().name(),
                erasure.askedAt(),
                erasure.askedBy());
        sql.update(
                """
                insert into erasure_part (erasure_id, dispute_id, order_id)
                select ?, id, null from unnest(?::uuid[]) as dispute(id)
                union all
                select ?, null, id from unnest(?::text[]) as orders(id)
                on conflict do nothing
                """,
                erasure.id(),
                Column.uuid(disputeIds),
                erasure.id(),
                Column.text(orderIds));
    }

    Optional<Entry> find(UUID id) {
        return sql.first("select * from erasure where id = ?", Ledger::entry, id);
    }

    /** Newest first. */
    List<Entry> list(String merchantId, Cursor before, int limit) {
        return sql.query(
                """
                select * from erasure where merchant_id = ? and (asked_at, id) < (?, ?)
                order by asked_at desc, id desc limit ?
                """,
                Ledger::entry,
                merchantId,
                before.at(),
                before.id(),
                limit);
    }

    List<Part> parts(UUID erasureId) {
        return sql.query(PARTS + " order by part.number", Ledger::part, until(), erasureId);
    }

    /** Some of an erasure that nothing needs any more, for this transaction alone. */
    List<Part> takeFree(UUID erasureId, int most) {
        return sql.query(
                "select * from (" + PARTS + " and part.told_at is null for update of part skip locked) as waiting"
                        + " where held_by = '{}' order by number limit ?",
                Ledger::part,
                until(),
                erasureId,
                most);
    }

    /** Those with something left to tell. */
    List<Entry> waiting() {
        return sql.query(
                """
                select * from erasure where exists (
                    select 1 from erasure_part as part where part.erasure_id = erasure.id and told_at is null)
                order by asked_at, id
                """,
                Ledger::entry);
    }

    /** Answers which telling of this erasure it is. */
    long told(UUID erasureId, Collection<Part> parts) {
        sql.update(
                "update erasure_part set told_at = ? where number = any(?)",
                clock.instant(),
                Column.of("int8", parts, Part::number));
        return sql.first(
                        "update erasure set told = told + 1 where id = ? returning told",
                        row -> row.number("told"),
                        erasureId)
                .orElseThrow();
    }

    /** Those a fact names. */
    List<Part> named(ShopperErased fact) {
        return sql.query(
                PARTS + " and (part.dispute_id = any(?) or part.order_id = any(?)) order by part.number",
                Ledger::part,
                until(),
                fact.erasureId(),
                Column.uuid(fact.claimIds()),
                Column.text(fact.orderIds()));
    }

    void done(Collection<Part> parts) {
        Instant now = clock.instant();
        sql.update(
                "update erasure_part set done_at = coalesce(done_at, ?), told_at = coalesce(told_at, ?) where number = any(?)",
                now,
                now,
                Column.of("int8", parts, Part::number));
    }

    /** To be told once more, when nothing needs them any longer. */
    void tellAgain(Collection<Part> parts) {
        sql.update(
                "update erasure_part set told_at = null where number = any(?)", Column.of("int8", parts, Part::number));
    }

    /** Answers how many parts there are. */
    int tellAllAgain() {
        return sql.update("update erasure_part set told_at = null where told_at is not null");
    }

    private Instant until() {
        return clock.instant().minus(config.afterClose());
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.uuid("id"),
                row.text("merchant_id"),
                row.name("asked_for", AskedFor.class),
                row.instant("asked_at"),
                row.text("asked_by"),
                row.number("told"));
    }

    private static Part part(Row row) throws SQLException {
        return new Part(
                row.number("number"),
                row.uuid("dispute_id"),
                row.text("order_id"),
                row.instant("told_at"),
                row.instant("done_at"),
                row.uuids("held_by"));
    }
}
