package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.order.OrdersChanged;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Disputes as rows. Rows are locked and written in the order of their ids, so no two batches wait in a circle. */
@ApplicationScoped
class DisputeTable {

    private static final int MOST_RELATED = 20;

    private static final String UPSERT =
            """
            insert into dispute (id, merchant_id, version, edition, packet_version, claim_version, claim, amazon_order_reference,
                                 charge_id, merchant_order_id, order_id, order_chosen, state, outcome, respond_by,
                                 deadline_source, deadline_rule, answer_by, act_at, shopper_key, has, lacks, opened_at,
                                 updated_at)
            select id, merchant_id, version, edition, packet_version, claim_version, claim, amazon_order_reference,
                   charge_id, merchant_order_id, order_id, order_chosen, state, outcome, respond_by, deadline_source, deadline_rule,
                   answer_by, act_at, shopper_key, string_to_array(has, ','), string_to_array(lacks, ','), opened_at, updated_at
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::json[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                        ?::timestamptz[])
                as new(id, merchant_id, version, edition, packet_version, claim_version, claim, amazon_order_reference,
                       charge_id, merchant_order_id, order_id, order_chosen, state, outcome, respond_by, deadline_source,
                       deadline_rule, answer_by, act_at, shopper_key, has, lacks, opened_at, updated_at)
            on conflict (id) do update
            set version = excluded.version, edition = excluded.edition, packet_version = excluded.packet_version,
                claim_version = excluded.claim_version, claim = excluded.claim,
                amazon_order_reference = excluded.amazon_order_reference, charge_id = excluded.charge_id,
                merchant_order_id = excluded.merchant_order_id, order_id = excluded.order_id,
                order_chosen = excluded.order_chosen, state = excluded.state, outcome = excluded.outcome, respond_by = excluded.respond_by,
                deadline_source = excluded.deadline_source, deadline_rule = excluded.deadline_rule,
                answer_by = excluded.answer_by, act_at = excluded.act_at, shopper_key = excluded.shopper_key,
                has = excluded.has, lacks = excluded.lacks, updated_at = excluded.updated_at,
                erased_at = case when excluded.claim_version = dispute.claim_version then dispute.erased_at end
            """;

    // One index each; an "or" over them would read the whole table.
    private static final String LOCK_WAITING = "select * from dispute where merchant_id = ? and order_id is not null"
            + " and state in ('OPENED', 'GATHERING', 'NEEDS_DECISION', 'MORE_EVIDENCE_ASKED') order by id for update";
    private static final String LOCK_CONCERNED =
            """
            select * from dispute
            where state <> 'CLOSED' and id in (
                select id from dispute where merchant_id = ? and order_id = any(?) and state <> 'CLOSED'
                union all
                select id from dispute where merchant_id = ? and merchant_order_id = any(?) and state <> 'CLOSED'
                union all
                select id from dispute where merchant_id = ? and charge_id = any(?) and state <> 'CLOSED'
                union all
                select id from dispute where merchant_id = ? and amazon_order_reference = any(?) and state <> 'CLOSED')
            order by id
            for update
            """;

    private final Sql sql;
    private final Json json;

    DisputeTable(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Dispute> find(UUID id) {
        return sql.first("select * from dispute where id = ?", this::dispute, id);
    }

    List<Dispute> lock(Collection<UUID> ids) {
        return sql.query(
                "select * from dispute where id = any(?) order by id for update",
                this::dispute,
                Column.of("uuid", ids, id -> id));
    }

    /** The merchant's disputes that wait for an answer and have an order. */
    List<Dispute> lockWaitingOf(String merchantId) {
        return sql.query(LOCK_WAITING, this::dispute, merchantId);
    }

    /** The open disputes that have, or by their references might have, one of these orders. */
    List<Dispute> lockConcerned(OrdersChanged orders) {
        String merchantId = orders.merchantId();
        Column orderIds = Column.text(orders.orderIds());
        Column references = Column.text(orders.references());
        return sql.query(
                LOCK_CONCERNED,
                this::dispute,
                merchantId,
                orderIds,
                merchantId,
                orderIds,
                merchantId,
                references,
                merchantId,
                references);
    }

    /** Other disputes of the same order or with the same reference, newest first, the closed ones included. */
    List<Dispute> related(Dispute dispute) {
        return sql.query(
                """
                select * from dispute where id <> ? and id in (
                    select id from dispute where merchant_id = ? and order_id = ?
                    union all
                    select id from dispute where merchant_id = ? and amazon_order_reference = ?)
                order by opened_at desc, id desc limit ?
                """,
                this::dispute,
                dispute.id(),
                dispute.merchantId(),
                dispute.orderId(),
                dispute.merchantId(),
                dispute.claim().references().amazonOrderReference(),
                MOST_RELATED);
    }

    /** Takes those that are due, until then from others. */
    List<Dispute> takeDue(Instant now, Instant until, int most) {
        return sql.query(
                """
                update dispute set act_at = ?
                where id in (select id from dispute where act_at <= ? order by act_at limit ? for update skip locked)
                returning *
                """,
                this::dispute,
                until,
                now,
                most);
    }

    /** Unless something else was planned meanwhile. */
    void acted(Dispute taken, Instant next) {
        sql.update("update dispute set act_at = ? where id = ? and act_at = ?", next, taken.id(), taken.actAt());
    }

    void actAt(Collection<UUID> ids, Instant at) {
        sql.update("update dispute set act_at = ? where id = any(?)", at, Column.uuid(ids));
    }

    /** Newest first, those before the last one of the page before. */
    List<Dispute> pastOf(String merchantId, Instant since, Instant before, UUID beforeId, int most) {
        return sql.query(
                """
                select * from dispute where merchant_id = ? and opened_at >= ? and (opened_at, id) < (?, ?)
                order by opened_at desc, id desc limit ?
                """,
                this::dispute,
                merchantId,
                since,
                before,
                beforeId,
                most);
    }

    /** @param disputes each once, sorted by id */
    void save(List<Dispute> disputes) {
        sql.update(
                UPSERT,
                Column.of("uuid", disputes, Dispute::id),
                Column.text(disputes, Dispute::merchantId),
                Column.of("int8", disputes, Dispute::version),
                Column.of("int8", disputes, Dispute::edition),
                Column.of("int8", disputes, Dispute::packetVersion),
                Column.of("int8", disputes, Dispute::claimVersion),
                Column.text(disputes, dispute -> json.write(dispute.claim())),
                Column.text(disputes, dispute -> dispute.claim().references().amazonOrderReference()),
                Column.text(disputes, dispute -> dispute.claim().references().chargeId()),
                Column.text(disputes, dispute -> dispute.claim().references().merchantOrderId()),
                Column.text(disputes, Dispute::orderId),
                Column.text(disputes, Dispute::orderChosen),
                Column.text(disputes, Dispute::state),
                Column.text(disputes, Dispute::outcome),
                Column.text(disputes, dispute -> dispute.deadline().respondBy()),
                Column.text(disputes, dispute -> dispute.deadline().source()),
                Column.text(disputes, dispute -> dispute.deadline().rule()),
                Column.text(disputes, Dispute::answerBy),
                Column.text(disputes, Dispute::actAt),
                Column.text(disputes, Dispute::shopperKey),
                Column.text(disputes, dispute -> joined(dispute.has())),
                Column.text(disputes, dispute -> joined(dispute.lacks())),
                Column.text(disputes, Dispute::openedAt),
                Column.text(disputes, Dispute::updatedAt));
    }

    /** Newest first, one more than the limit if there are more. */
    List<Dispute> list(DisputeFilter filter, Cursor before, int limit) {
        return sql.query(
                "select * from dispute where " + filter.condition()
                        + " and (opened_at, id) < (?, ?) order by opened_at desc, id desc limit ?",
                this::dispute,
                filter.parameters(before.at(), before.id(), limit + 1));
    }

    long count(DisputeFilter filter) {
        return sql.first(
                        "select count(*) as number from dispute where " + filter.condition(),
                        row -> row.number("number"),
                        filter.parameters())
                .orElseThrow();
    }

    private static String joined(List<EvidenceKind> kinds) {
        return String.join(",", kinds.stream().map(Enum::name).toList());
    }

    private Dispute dispute(Row row) throws SQLException {
        return new Dispute(
                row.uuid("id"),
                row.text("merchant_id"),
                row.number("version"),
                row.number("edition"),
                row.number("packet_version"),
                row.number("claim_version"),
                json.read(row.text("claim"), ClaimDetails.class),
                row.text("order_id"),
                row.flag("order_chosen"),
                row.name("state", DisputeState.class),
                row.name("outcome", DisputeOutcome.class),
                new Deadline(
                        row.instant("respond_by"),
                        row.name("deadline_source", Deadline.Source.class),
                        row.text("deadline_rule")),
                row.instant("answer_by"),
                row.instant("act_at"),
                row.text("shopper_key"),
                row.names("has", EvidenceKind.class),
                row.names("lacks", EvidenceKind.class),
                row.instant("opened_at"),
                row.instant("updated_at"));
    }
}
