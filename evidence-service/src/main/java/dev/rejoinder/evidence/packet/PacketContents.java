package dev.rejoinder.evidence.packet;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored content of packets, every version of each. */
@ApplicationScoped
public class PacketContents {

    // A replay brings the version that is stored already.
    private static final String INSERT =
            """
            insert into packet (dispute_id, merchant_id, version, content, assembled_at)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bytea[], ?::timestamptz[])
            on conflict (dispute_id, version) do nothing
            """;

    private static final String NEWEST =
            "select content from packet where dispute_id = ? order by version desc limit 1";
    private static final String ONE = "select content from packet where dispute_id = ? and version = ?";
    private static final String VERSIONS =
            """
            select version, assembled_at, encode(sha256(content), 'hex') as sha256 from packet
            where dispute_id = ? order by version desc limit ?
            """;

    private final Sql sql;

    PacketContents(Sql sql) {
        this.sql = sql;
    }

    /** Rows are written in the order of their ids, so two batches never wait for each other in a circle. */
    @Transactional(MANDATORY)
    public void save(List<PacketContent> contents) {
        if (contents.isEmpty()) {
            return;
        }
        List<PacketContent> rows = contents.stream()
                .sorted(Comparator.comparing(PacketContent::disputeId).thenComparing(PacketContent::version))
                .toList();
        sql.update(
                INSERT,
                Column.of("uuid", rows, PacketContent::disputeId),
                Column.text(rows, PacketContent::merchantId),
                Column.of("bigint", rows, PacketContent::version),
                Column.bytes(rows, PacketJson::write),
                Column.text(rows, PacketContent::assembledAt));
    }

    /** The newest. */
    public Optional<StoredPacket> find(UUID disputeId) {
        return sql.first(NEWEST, row -> StoredPacket.of(row.bytes("content")), disputeId);
    }

    public Optional<StoredPacket> find(UUID disputeId, long version) {
        return sql.first(ONE, row -> StoredPacket.of(row.bytes("content")), disputeId, version);
    }

    /** Whether the facts are not those any more that the merchant's own words were written for. */
    public boolean isLetterOutdated(PacketContent content) {
        return content.letter() != null
                && find(content.disputeId(), content.letter().ofVersion())
                        .map(seen -> !seen.content().tellsTheSameAs(content))
                        .orElse(true);
    }

    /** Newest first. */
    public List<PacketVersion> versions(UUID disputeId, int most) {
        return sql.query(
                VERSIONS,
                row -> new PacketVersion(row.number("version"), row.instant("assembled_at"), row.text("sha256")),
                disputeId,
                most);
    }
}
