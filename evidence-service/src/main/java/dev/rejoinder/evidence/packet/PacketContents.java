package dev.rejoinder.evidence.packet;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The stored content of packets, one per dispute, always the newest version. */
@ApplicationScoped
public class PacketContents {

    // A replay brings the version that is stored already; an older one never wins.
    private static final String UPSERT =
            """
            insert into packet (dispute_id, merchant_id, version, content, assembled_at)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bytea[], ?::timestamptz[])
            on conflict (dispute_id) do update
            set version = excluded.version, content = excluded.content, assembled_at = excluded.assembled_at
            where packet.version <= excluded.version
            """;

    private static final String SELECT = "select content from packet where dispute_id = ?";

    private final Sql sql;

    PacketContents(Sql sql) {
        this.sql = sql;
    }

    /** Rows are written in the order of their ids, so two batches never wait for each other in a circle. */
    @Transactional(MANDATORY)
    public void save(List<PacketContent> contents) {
        TreeMap<UUID, PacketContent> newest = new TreeMap<>();
        contents.forEach(
                content -> newest.merge(content.disputeId(), content, (a, b) -> a.version() > b.version() ? a : b));
        if (newest.isEmpty()) {
            return;
        }
        Collection<PacketContent> rows = newest.values();
        sql.update(
                UPSERT,
                Column.of("uuid", rows, PacketContent::disputeId),
                Column.text(rows, PacketContent::merchantId),
                Column.of("bigint", rows, PacketContent::version),
                Column.bytes(rows, PacketJson::write),
                Column.text(rows, PacketContent::assembledAt));
    }

    public Optional<StoredPacket> find(UUID disputeId) {
        return sql.first(SELECT, row -> StoredPacket.of(row.bytes("content")), disputeId);
    }
}
