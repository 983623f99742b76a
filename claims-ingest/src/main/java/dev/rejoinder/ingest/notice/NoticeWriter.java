package dev.rejoinder.ingest.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes arrivals with one statement, which is its own transaction: when it returns, the rows are on the disk. */
@ApplicationScoped
class NoticeWriter {

    private static final String INSERT =
            """
            insert into notice (id, merchant_id, source, source_id, state, reason, received_at, body)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::bytea[])
            on conflict do nothing
            returning id
            """;
    private static final String KNOWN = "select id, state, reason, body_sha256 from notice where id = any(?)";

    private final AgroalDataSource database;

    NoticeWriter(AgroalDataSource database) {
        this.database = database;
    }

    /** @param batch each id at most once */
    Map<UUID, Receipt> write(List<Pending> batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<UUID> inserted = insert(connection, batch);
            Map<UUID, Receipt> receipts = new HashMap<>();
            for (Pending pending : batch) {
                if (inserted.contains(pending.id())) {
                    receipts.put(pending.id(), pending.first());
                }
            }
            if (receipts.size() < batch.size()) {
                compareWithKnown(connection, batch, receipts);
            }
            return receipts;
        }
    }

    private static Set<UUID> insert(Connection connection, List<Pending> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", batch.stream().map(Pending::id).toArray(UUID[]::new)));
            bind(connection, insert, 2, batch, pending -> pending.arrival().merchantId());
            bind(connection, insert, 3, batch, pending -> pending.arrival()
                    .source()
                    .name());
            bind(connection, insert, 4, batch, pending -> pending.arrival().sourceId());
            bind(connection, insert, 5, batch, pending -> pending.arrival()
                    .state()
                    .name());
            bind(connection, insert, 6, batch, pending -> pending.arrival().reason());
            bind(connection, insert, 7, batch, pending -> pending.arrival()
                    .receivedAt()
                    .toString());
            bindBytes(connection, insert, 8, batch, pending -> pending.arrival().body());
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    inserted.add(rows.getObject(1, UUID.class));
                }
            }
            return inserted;
        }
    }

    private static void compareWithKnown(Connection connection, List<Pending> batch, Map<UUID, Receipt> receipts)
            throws SQLException {
        Map<UUID, Pending> repeated = new HashMap<>();
        for (Pending pending : batch) {
            if (!receipts.containsKey(pending.id())) {
                repeated.put(pending.id(), pending);
            }
        }
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(
                    1, connection.createArrayOf("uuid", repeated.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    NoticeState state = NoticeState.valueOf(rows.getString(2));
                    receipts.put(id, repeated.get(id).repeatOf(state, rows.getString(3), rows.getBytes(4)));
                }
            }
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int index,
            List<Pending> batch,
            Function<Pending, String> value)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf("text", batch.stream().map(value).toArray(String[]::new)));
    }

    private static void bindBytes(
            Connection connection,
            PreparedStatement statement,
            int index,
            List<Pending> batch,
            Function<Pending, byte[]> value)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf("bytea", batch.stream().map(value).toArray(byte[][]::new)));
    }
}
