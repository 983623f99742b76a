package dev.rejoinder.ingest.notice;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes arrivals with one statement, which is its own transaction: when it returns, the rows are on the disk. */
@ApplicationScoped
class NoticeWriter {

    private static final String INSERT =
            """
            insert into notice (id, merchant_id, source, source_id, state, reason, received_at, body, body_sha256)
            select *, sha256(body) from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                               ?::timestamptz[], ?::bytea[])
                as arrival(id, merchant_id, source, source_id, state, reason, received_at, body)
            on conflict do nothing
            returning id
            """;
    private static final String KNOWN = "select id, state, reason, body_sha256 from notice where id = any(?)";

    private final Sql sql;

    NoticeWriter(Sql sql) {
        this.sql = sql;
    }

    /** @param batch each id at most once */
    Map<UUID, Receipt> write(List<Pending> batch) {
        Set<UUID> inserted = insert(batch);
        Map<UUID, Receipt> receipts = new HashMap<>();
        Map<UUID, Pending> repeated = new HashMap<>();
        for (Pending pending : batch) {
            if (inserted.contains(pending.id())) {
                receipts.put(pending.id(), pending.first());
            } else {
                repeated.put(pending.id(), pending);
            }
        }
        if (!repeated.isEmpty()) {
            sql.query(KNOWN, row -> repeat(row, repeated), Column.uuid(repeated.keySet()))
                    .forEach(receipt -> receipts.put(receipt.noticeId(), receipt));
        }
        return receipts;
    }

    private Set<UUID> insert(List<Pending> batch) {
        List<Arrival> arrivals = batch.stream().map(Pending::arrival).toList();
        return new HashSet<>(sql.query(
                INSERT,
                row -> row.uuid("id"),
                Column.of("uuid", batch, Pending::id),
                Column.text(arrivals, Arrival::merchantId),
                Column.text(arrivals, Arrival::source),
                Column.text(arrivals, Arrival::sourceId),
                Column.text(arrivals, Arrival::state),
                Column.text(arrivals, Arrival::reason),
                Column.text(arrivals, Arrival::receivedAt),
                Column.bytes(arrivals, Arrival::body)));
    }

    private static Receipt repeat(Row row, Map<UUID, Pending> repeated) throws SQLException {
        return repeated.get(row.uuid("id"))
                .repeatOf(row.name("state", NoticeState.class), row.text("reason"), row.bytes("body_sha256"));
    }
}
