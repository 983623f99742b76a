package dev.rejoinder.bench.flow;

import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.load.Tally;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.world.Journal;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Notices taken while evidence-service was away; then how fast they become disputes with the content of a packet. */
final class BacklogDrain {

    private static final int CONNECTIONS = 64;
    private static final int ACCEPTED = 202;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long POLL_MILLIS = 100;

    private final Rejoinder system;
    private final Report report;

    BacklogDrain(Rejoinder system, Report report) {
        this.system = system;
        this.report = report;
    }

    void run(int first, int notices) throws Exception {
        system.evidence().close();
        long start = System.nanoTime();
        Tally tally = new Tally();
        new LoadGenerator(system.ingestAddress(), CONNECTIONS)
                .run(Merchant.notices(system.ingestAddress(), first, notices), Pace.asFastAsAnswered(), LONGEST, tally);
        tally.requireOnly(ACCEPTED);
        new Journal(system.stores()).awaitWorkedOff(LONGEST);
        double told = secondsSince(start);
        report.header("backlog of %,d notices".formatted(notices), "measured", "goal")
                .row("accepted with evidence-service away", "%,.0f/s".formatted(tally.acceptedPerSecond()), "")
                .row("accepted, translated and on the topic", "%,.0f/s".formatted(notices / told), "");
        drain(notices);
    }

    private void drain(int notices) throws Exception {
        try (Connection database = system.stores().connect("evidence")) {
            int before = packets(database);
            long start = System.nanoTime();
            system.evidence().startOnly();
            awaitPackets(database, before + 1, start);
            double untilFirst = secondsSince(start);
            awaitPackets(database, before + notices, start);
            double all = secondsSince(start);
            report.row(
                            "into committed disputes with packet content",
                            "%,.0f/s".formatted((notices - 1) / (all - untilFirst)),
                            "at least 1,500/s")
                    .row("start of evidence-service to the first of them", "%.1f s".formatted(untilFirst), "")
                    .row("start of evidence-service to the last of them", "%.1f s".formatted(all), "")
                    .line("");
        }
    }

    private static void awaitPackets(Connection database, int count, long start)
            throws SQLException, InterruptedException {
        while (packets(database) < count) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException("Only %d packets of %d".formatted(packets(database), count));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static int packets(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(distinct dispute_id) from packet")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
