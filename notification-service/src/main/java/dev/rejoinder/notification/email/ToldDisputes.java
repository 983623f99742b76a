package dev.rejoinder.notification.email;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Remembers what was told of each dispute. */
@ApplicationScoped
class ToldDisputes {

    private static final String SELECT =
            """
            select dispute_id, merchant_id, version, respond_by, complete, detailed
            from dispute_told where dispute_id = any (?)
            """;

    /** Sorted, so that two batches never wait for each other in a circle. */
    private static final String UPSERT =
            """
            insert into dispute_told as known (dispute_id, merchant_id, version, respond_by, complete, detailed)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::boolean[], ?::boolean[])
                as told (dispute_id) order by dispute_id
            on conflict (dispute_id) do update set version = excluded.version, respond_by = excluded.respond_by,
                complete = excluded.complete, detailed = excluded.detailed
            where known.version < excluded.version
            """;

    private final AgroalDataSource database;

    ToldDisputes(AgroalDataSource database) {
        this.database = database;
    }

    Map<UUID, Told> of(Collection<UUID> disputeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", disputeIds.toArray()));
            Map<UUID, Told> told = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Told known = read(row);
                    told.put(known.disputeId(), known);
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read what was told of disputes", e);
        }
    }

    void store(Collection<Told> told) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            new Columns(connection, upsert)
                    .add("uuid", told, Told::disputeId)
                    .add("text", told, Told::merchantId)
                    .add("bigint", told, Told::version)
                    .add("text", told, each -> each.respondBy().toString())
                    .add("boolean", told, Told::complete)
                    .add("boolean", told, Told::detailed);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store what was told of disputes", e);
        }
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(5),
                row.getBoolean(6));
    }
}
