package dev.rejoinder.bench.notices;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Tally;
import dev.rejoinder.bench.measure.ProcessUsage;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.world.Guarded;
import dev.rejoinder.bench.world.Rejoinder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Notices of version 2 at a fixed rate, each of which makes claims-ingest ask Amazon. */
final class Rate {

    private static final int MERCHANTS = 8;
    private static final int CONNECTIONS = 32;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Half a second's notices more or less are no growth. */
    private static final double SLACK_SECONDS = 0.5;

    private static final String QUARANTINED = "select count(*) from notice where state = 'QUARANTINED'";

    /** Two parts, because each has an index: to read the whole journal each second would be a load of its own. */
    private static final String WAITING =
            """
            select (select count(*) from notice where state = 'ACCEPTED' and ask_at is null)
                 + (select count(*) from notice where state = 'ACCEPTED' and ask_at is not null)
            """;

    private final Rejoinder system;
    private final Report report;
    private final double perSecond;
    private final int seconds;

    Rate(Rejoinder system, Report report, double perSecond, int seconds) {
        this.system = system;
        this.report = report;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /** @return whether translation keeps up */
    boolean run(double signaturesPerSecond) throws Exception {
        Amazon amazon = new Amazon(system);
        Map<String, String> topics = new LinkedHashMap<>();
        for (int i = 0; i < MERCHANTS; i++) {
            topics.put("rate" + i, amazon.open("rate" + i, false));
        }
        double begun = perSecond / Lives.NOTICES_OF_A_LIFE;
        long rampSeconds = (Lives.NOTICES_OF_A_LIFE - 1) * Lives.STEP.toSeconds();
        int lives = (int) (begun * (rampSeconds + 2L * seconds));
        Lives requests = Lives.prepare(
                amazon, topics, lives, begun, system.ingestAddress(), SnsAuthority.in(system.certificates()));
        amazon.faults("{\"slowMillis\": 5}");
        long callsBefore = calls(amazon);
        Tally tally = new Tally();
        AtomicReference<Exception> failure = new AtomicReference<>();
        amazon.speed(Lives.SPEED);
        Thread sender = new Thread(() -> {
            try {
                new LoadGenerator(system.ingestAddress(), CONNECTIONS).run(requests, requests.pace(), LONGEST, tally);
            } catch (Exception e) {
                failure.set(e);
            }
        });
        sender.start();
        // As long again until the compilers of the simulator, the broker and this process are done.
        TimeUnit.SECONDS.sleep(rampSeconds + seconds);
        try (Connection database = system.stores().connect("claims_ingest")) {
            List<Guarded> all = List.of(
                    system.ingest(),
                    system.simulator(),
                    system.stores().postgres(),
                    system.stores().kafka());
            List<Double> cpuBefore = cpu(all);
            long callsAtStart = calls(amazon);
            long acceptedAtStart = number(database, "select count(*) from notice");
            long translatedAtStart = translated(database);
            List<Long> waiting = new ArrayList<>();
            long start = System.nanoTime();
            for (int second = 1; second <= seconds; second++) {
                long pause = start + TimeUnit.SECONDS.toNanos(second) - System.nanoTime();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, pause));
                waiting.add(number(database, WAITING));
            }
            double measured = (System.nanoTime() - start) / 1e9;
            double accepted = (number(database, "select count(*) from notice") - acceptedAtStart) / measured;
            double translated = (translated(database) - translatedAtStart) / measured;
            double calls = (calls(amazon) - callsAtStart) / measured;
            List<Double> cpuAfter = cpu(all);
            String times = times(database);
            sender.join();
            if (failure.get() != null) {
                throw failure.get();
            }
            long told = System.nanoTime();
            while (number(database, WAITING) > 0) {
                if (System.nanoTime() - told > LONGEST.toNanos()) {
                    throw new IllegalStateException("Notices still wait after " + LONGEST);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            double rest = (System.nanoTime() - told) / 1e9;
            double first = mean(waiting.subList(0, seconds / 4));
            double last = mean(waiting.subList(seconds * 3 / 4, seconds));
            boolean keepsUp = last <= first + perSecond * SLACK_SECONDS;
            List<String> cpu = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                cpu.add("%s %.1f".formatted(all.get(i).name(), cpuAfter.get(i) - cpuBefore.get(i)));
            }
            report.header("%.0f notices/s, %d s after as long again".formatted(perSecond, seconds), "measured")
                    .row("answers", tally.byStatus().toString())
                    .row("accepted/s", "%.0f".formatted(accepted))
                    .row("translated/s", "%.0f".formatted(translated))
                    .row("accepted to translated, of those translated in time", times)
                    .row("wait at the end of each second", waiting.toString())
                    .row("wait on average in the first and the last quarter", "%.0f, %.0f".formatted(first, last))
                    .row("keeps up", keepsUp ? "yes" : "NO")
                    .row("all translated after the last", "%.1f s".formatted(rest))
                    .row(
                            "calls to Amazon a notice",
                            "%.2f".formatted((calls(amazon) - callsBefore) / (double) requests.count()))
                    .row(
                            "calls to Amazon/s beside signatures/s of all cores alone",
                            "%.0f of %.0f, %.2f".formatted(calls, signaturesPerSecond, calls / signaturesPerSecond))
                    .row("quarantined", String.valueOf(number(database, QUARANTINED)))
                    .row("CPU seconds in %.0f s".formatted(measured), String.join(", ", cpu))
                    .line("");
            return keepsUp;
        }
    }

    static double signaturesPerSecond() throws Exception {
        return Signing.perSecond();
    }

    private static long calls(Amazon amazon) throws Exception {
        return amazon.answers().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long translated(Connection database) throws SQLException {
        return number(database, "select count(*) from notice where state = 'TRANSLATED'");
    }

    private String times(Connection database) throws SQLException {
        String last = "from notice where state = 'TRANSLATED' and received_at > now() - interval '" + seconds + " s'";
        String part =
                "select (extract(epoch from percentile_cont(%s) within group (order by translated_at - received_at))"
                        + " * 1000)::bigint " + last;
        return "p50 %,d ms, p99 %,d ms"
                .formatted(number(database, part.formatted("0.5")), number(database, part.formatted("0.99")));
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Double> cpu(List<Guarded> servers) {
        return servers.stream()
                .map(server -> new ProcessUsage(server.pid()).cpuSeconds())
                .toList();
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }
}
