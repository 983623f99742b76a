package dev.rejoinder.evidence.packet;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
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

    private static final String NEWEST = "select * from packet where dispute_id = ? order by version desc limit 1";
    private static final String ONE = "select * from packet where dispute_id = ? and version = ?";
    private static final String ERASE =
            """
            update packet set content = null, sha256 = ?, manifest = ?::json, erased_at = ?
            where dispute_id = ? and version = ?
            """;
    private static final String VERSIONS =
            """
            select version, assembled_at, coalesce(sha256, encode(sha256(content), 'hex')) as sha256 from packet
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

    /**
     * The newest.
     *
     * @throws Gone if it was erased
     */
    public Optional<StoredPacket> find(UUID disputeId) {
        return sql.first(NEWEST, PacketContents::packet, disputeId);
    }

    /** @throws Gone if it was erased */
    public Optional<StoredPacket> find(UUID disputeId, long version) {
        return sql.first(ONE, PacketContents::packet, disputeId, version);
    }

    /**
     * What is left of a packet that was erased; empty if it was not.
     *
     * @param version null for the newest
     */
    public Optional<ErasedPacket> erased(UUID disputeId, Long version) {
        return (version == null
                        ? sql.first(NEWEST, PacketContents::leftOf, disputeId)
                        : sql.first(ONE, PacketContents::leftOf, disputeId, version))
                .filter(left -> left.erasedAt() != null);
    }

    /** Versions that are not erased. */
    public List<Long> whole(UUID disputeId) {
        return sql.query(
                "select version from packet where dispute_id = ? and erased_at is null order by version",
                row -> row.number("version"),
                disputeId);
    }

    /** @param manifest JSON of its parts and their hashes, which is all that is left */
    @Transactional(MANDATORY)
    public void erase(StoredPacket packet, String manifest, Instant at) {
        PacketContent content = packet.content();
        sql.update(ERASE, packet.sha256(), manifest, at, content.disputeId(), content.version());
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

    private static StoredPacket packet(Row row) throws SQLException {
        if (row.instant("erased_at") != null) {
            throw leftOf(row).gone();
        }
        return StoredPacket.of(row.bytes("content"));
    }

    private static ErasedPacket leftOf(Row row) throws SQLException {
        return new ErasedPacket(
                row.text("merchant_id"),
                row.number("version"),
                row.text("sha256"),
                row.text("manifest"),
                row.instant("erased_at"));
    }
}
