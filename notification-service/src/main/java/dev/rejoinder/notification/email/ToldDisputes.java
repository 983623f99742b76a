package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.outgoing.EmailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Remembers what was told of each dispute. */
@ApplicationScoped
class ToldDisputes {

    private static final String SELECT =
            """
            select dispute_id, merchant_id, version, respond_by, complete, detailed, closed, state, outcome
            from dispute_told where dispute_id = any (?)
            """;

    /** Sorted, so that two batches never wait for each other in a circle. */
    private static final String UPSERT =
            """
            insert into dispute_told as known (dispute_id, merchant_id, version, respond_by, complete, detailed, closed, state,
                                               outcome, gap_due_at, closed_at)
            select told.*, ?::timestamptz, case when told.closed then ?::timestamptz end from unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::boolean[], ?::boolean[],
                                 ?::boolean[], ?::text[], ?::text[])
                as told (dispute_id, merchant_id, version, respond_by, complete, detailed, closed) order by dispute_id
            on conflict (dispute_id) do update set version = excluded.version, respond_by = excluded.respond_by,
                complete = excluded.complete, detailed = excluded.detailed, closed = excluded.closed,
                state = excluded.state, outcome = excluded.outcome,
                closed_at = case when excluded.closed then coalesce(known.closed_at, excluded.closed_at) end
            where known.version < excluded.version
            """;

    private final Sql sql;
    private final EmailConfig config;
    private final Clock clock;

    ToldDisputes(Sql sql, EmailConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    Map<UUID, Told> of(Collection<UUID> disputeIds) {
        Map<UUID, Told> told = new HashMap<>();
        sql.query(SELECT, ToldDisputes::read, Column.uuid(disputeIds))
                .forEach(known -> told.put(known.disputeId(), known));
        return told;
    }

    void store(Collection<Told> told) {
        Instant now = clock.instant();
        sql.update(
                UPSERT,
                now.plus(config.evidenceGap()),
                now,
                Column.of("uuid", told, Told::disputeId),
                Column.text(told, Told::merchantId),
                Column.of("bigint", told, Told::version),
                Column.text(told, Told::respondBy),
                Column.of("boolean", told, Told::complete),
                Column.of("boolean", told, Told::detailed),
                Column.of("boolean", told, Told::closed),
                Column.text(told, Told::state),
                Column.text(told, Told::outcome));
    }

    private static Told read(Row row) throws SQLException {
        return new Told(
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.number("version"),
                row.instant("respond_by"),
                row.flag("complete"),
                row.flag("detailed"),
                row.flag("closed"),
                row.name("state", DisputeState.class),
                row.name("outcome", DisputeOutcome.class));
    }
}
