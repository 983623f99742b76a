package dev.rejoinder.evidence.packet;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

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

    private final AgroalDataSource database;

    PacketContents(AgroalDataSource database) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            bind(connection, upsert, 1, "uuid", rows, PacketContent::disputeId);
            bind(connection, upsert, 2, "text", rows, PacketContent::merchantId);
            bind(connection, upsert, 3, "bigint", rows, PacketContent::version);
            byte[][] documents = rows.stream().map(PacketJson::write).toArray(byte[][]::new);
            upsert.setArray(4, connection.createArrayOf("bytea", documents));
            bind(connection, upsert, 5, "text", rows, row -> row.assembledAt().toString());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store the content of packets", e);
        }
    }

    public Optional<StoredPacket> find(UUID disputeId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, disputeId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(StoredPacket.of(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the content of packet " + disputeId, e);
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            Collection<PacketContent> rows,
            Function<PacketContent, Object> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
