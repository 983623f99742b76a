package dev.rejoinder.bench.outbox;

import dev.rejoinder.bench.measure.ProcessUsage;
import dev.rejoinder.bench.world.Program;
import dev.rejoinder.bench.world.Stores;
import dev.rejoinder.kit.outbox.Backlog;
import dev.rejoinder.kit.outbox.RelayProgram;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Fills the outbox, starts the relay, and stops the clock when no row is unsent. */
final class Drain {

    private static final long POLL_MILLIS = 20;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(15);

    private final Stores stores;
    private final int keys;
    private final int rowsPerKey;
    private String cpu = "";

    Drain(Stores stores, int keys, int rowsPerKey) {
        this.stores = stores;
        this.keys = keys;
        this.rowsPerKey = rowsPerKey;
    }

    /** Rows per second, from the relay's start to the last mark; the topic is checked afterwards. */
    double run() throws Exception {
        try (Connection database = stores.connect(OutboxBench.DATABASE);
                TopicOrder order = TopicOrder.fromHere(stores.brokers())) {
            Backlog.fill(database, OutboxBench.TOPIC, keys, rowsPerKey);
            double rate = rows() / drain(database, order);
            order.requireAll(keys, rowsPerKey);
            return rate;
        }
    }

    String cpu() {
        return cpu;
    }

    private double drain(Connection database, TopicOrder topic) throws Exception {
        ProcessUsage postgres = new ProcessUsage(stores.postgres().pid());
        ProcessUsage kafka = new ProcessUsage(stores.kafka().pid());
        double postgresBefore = postgres.cpuSeconds();
        double kafkaBefore = kafka.cpuSeconds();
        try (Program relay = Program.start(
                RelayProgram.class,
                List.of("-Xmx256m", Program.LOGS),
                List.of(stores.jdbcUrl(OutboxBench.DATABASE), stores.user(), stores.password(), stores.brokers()))) {
            relay.awaitLine("started");
            long start = System.nanoTime();
            awaitEmpty(database, topic, start);
            double seconds = (System.nanoTime() - start) / 1e9;
            ProcessUsage usage = new ProcessUsage(relay.pid());
            cpu = "relay %.1f (%.0f MB resident), PostgreSQL %.1f, Kafka %.1f"
                    .formatted(
                            usage.cpuSeconds(),
                            usage.residentMegabytes(),
                            postgres.cpuSeconds() - postgresBefore,
                            kafka.cpuSeconds() - kafkaBefore);
            return seconds;
        }
    }

    /** Kafka is asked first, because looking for unsent rows walks over all that were marked. */
    private void awaitEmpty(Connection database, TopicOrder topic, long start)
            throws SQLException, InterruptedException {
        while (topic.waiting() < rows() || hasUnsent(database)) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new IllegalStateException("The outbox is not empty after 15 minutes");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static boolean hasUnsent(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select exists (select 1 from outbox_waiting)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private int rows() {
        return keys * rowsPerKey;
    }
}
