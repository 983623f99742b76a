package dev.rejoinder.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Commits rows at a fixed rate, wakes the relay as a service does, and tells when each commit came back. */
final class Appender {

    private static final String INSERT =
            """
            with started as materialized (select pg_current_xact_id() as tx)
            insert into outbox (tx, lane, topic, message_key, event_id, type, merchant_id, subject_id, occurred_at, payload)
            select tx, ?, ?, ?, ?, 'claim.reported.v1', 'bench', ?, current_timestamp, ? from started
            """;
    private static final String FILLER = "x".repeat(1_000);

    private final AgroalDataSource database;
    private final OutboxRelay relay;
    private final String topic;
    private final int rows;

    Appender(AgroalDataSource database, OutboxRelay relay, String topic, int rows) {
        this.database = database;
        this.relay = relay;
        this.topic = topic;
        this.rows = rows;
    }

    /** Prints {@code committed <number> <nanoTime>} for each row; the clock is the same for every process. */
    void run(double perSecond) throws SQLException {
        double gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        long[] committed = new long[rows];
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int number = 0; number < rows; number++) {
                LockSupport.parkNanos(start + (long) (number * gap) - System.nanoTime());
                insert(insert, number);
                committed[number] = System.nanoTime();
                relay.wake();
            }
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        for (int number = 0; number < rows; number++) {
            System.out.println("committed " + number + " " + committed[number]);
        }
    }

    private void insert(PreparedStatement insert, int number) throws SQLException {
        UUID claim = UUID.randomUUID();
        String key = "bench:" + claim;
        insert.setInt(1, Outbox.lane(key));
        insert.setString(2, topic);
        insert.setString(3, key);
        insert.setObject(4, UUID.randomUUID());
        insert.setObject(5, claim);
        insert.setBytes(
                6,
                "{\"sequence\":%07d,\"filler\":\"%s\"}"
                        .formatted(number, FILLER)
                        .getBytes(UTF_8));
        insert.executeUpdate();
    }
}
