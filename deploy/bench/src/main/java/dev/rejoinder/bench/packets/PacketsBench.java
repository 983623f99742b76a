package dev.rejoinder.bench.packets;

import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.world.Api;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** How fast claims become packet content, and packets are printed. */
public final class PacketsBench {

    private static final int PRINTERS = 2;
    private static final int WARM_UP = 60;
    private static final int LEAST_CONTENT = 1_000;
    private static final int LEAST_PRINTED = 10;
    private static final double MOST_MILLIS = 300;
    private static final String PDF = "application/pdf";

    private PacketsBench() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of());
        Report report = new Report("deploy/bench/packets " + String.join(" ", words));
        int contents = arguments.scaled(20_000, 2_000);
        int prints = arguments.scaled(600, 60);
        boolean good;
        try (Scratch scratch = new Scratch("packets");
                Rejoinder system = Rejoinder.answering(scratch.directory(), Map.of(), Map.of())) {
            system.startEvidence();
            Api api = system.evidenceApi();
            api.post("/merchants/" + Cases.MERCHANT + "/orders/import", "application/x-ndjson", Cases.orders(contents));
            // What is measured is the service at work, not its start.
            List<UUID> ids = Cases.claims(system.stores().brokers(), contents);
            double perSecond = drained(system, contents);
            Verdict verdict = new Verdict(report);
            verdict.check(
                    "packet content, %,d claims with a known order: at least 1,000/s".formatted(contents),
                    perSecond >= LEAST_CONTENT,
                    "%,.0f/s".formatted(perSecond));
            print(api, ids.subList(0, WARM_UP), new Latencies());
            Latencies fresh = new Latencies();
            List<UUID> toPrint = ids.subList(WARM_UP, WARM_UP + prints);
            double printed = print(api, toPrint, fresh);
            verdict.check(
                    "PDFs printed for the first time, two at a time: at least 10/s",
                    printed >= LEAST_PRINTED,
                    "%.1f/s".formatted(printed));
            verdict.check(
                    "their p95 below 300 ms",
                    fresh.millis(95) < MOST_MILLIS,
                    "p95 %.0f ms, %s".formatted(fresh.millis(95), fresh.shown()));
            Latencies kept = new Latencies();
            double again = print(api, toPrint, kept);
            verdict.check(
                    "the same once more, kept on disk", again > printed, "%.0f/s, %s".formatted(again, kept.shown()));
            good = verdict.isGood();
        }
        report.finish(Home.target().resolve("packets.md"));
        System.exit(good ? 0 : 1);
    }

    /** From the first packet to the last. */
    private static double drained(Rejoinder system, int count) throws SQLException, InterruptedException {
        try (Connection database = system.stores().connect("evidence")) {
            int before = packets(database);
            long start = System.nanoTime();
            while (packets(database) < count) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (count - before) / seconds(start);
        }
    }

    private static int packets(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from packet")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static double print(Api api, List<UUID> ids, Latencies latencies) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService printers = Executors.newFixedThreadPool(PRINTERS);
        long start = System.nanoTime();
        try {
            List<Future<Void>> all = Stream.generate(() -> printers.<Void>submit(() -> {
                        for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
                            long asked = System.nanoTime();
                            api.bytes("/disputes/" + ids.get(i) + "/packet", PDF);
                            latencies.record(System.nanoTime() - asked);
                        }
                        return null;
                    }))
                    .limit(PRINTERS)
                    .toList();
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            printers.shutdown();
        }
        return ids.size() / seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
