package dev.rejoinder.bench.accept;

import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.measure.Pair;
import dev.rejoinder.bench.measure.Pairs;
import dev.rejoinder.bench.measure.ProcessUsage;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.SyncCalibration;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Journal;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Accepting a webhook, committed and synced, beside only verifying it and beside a bare insert. */
public final class AcceptBench {

    private static final String CAPACITY = "capacity";
    private static final String LATENCY = "latency";
    private static final String OVERLOAD = "overload";
    private static final String BENCH_BUILD = "target/bench/quarkus-app/quarkus-run.jar";
    private static final String VERIFY_ONLY = "/bench/verify-only/" + Merchant.ID;
    private static final int CONNECTIONS = 64;
    private static final int PER_SECOND = 500;
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final Arguments arguments;
    private final Report report;
    private final Rejoinder system;
    private final AcceptLoad load;
    private final SyncCalibration sync;
    private final PgBench pgBench;

    private AcceptBench(Arguments arguments, Scratch scratch, Rejoinder system) {
        this.arguments = arguments;
        this.report = new Report("deploy/bench/accept" + (arguments.isShort() ? " --short" : ""));
        this.system = system;
        this.load = new AcceptLoad(system.ingestAddress());
        this.sync = new SyncCalibration(scratch.directory());
        this.pgBench = new PgBench(system.stores(), scratch.directory());
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of(CAPACITY, LATENCY, OVERLOAD));
        try (Scratch scratch = new Scratch("accept");
                Rejoinder system = new Rejoinder(scratch.directory(), 9, BENCH_BUILD)) {
            system.stores().start();
            system.ingest().start();
            Merchant.register(system);
            new AcceptBench(arguments, scratch, system).run();
        }
    }

    private void run() throws Exception {
        pgBench.createTable();
        warmUp();
        double capacity = arguments.runs(CAPACITY) || arguments.runs(OVERLOAD) ? capacity() : 0;
        if (arguments.runs(LATENCY)) {
            latency();
        }
        if (arguments.runs(OVERLOAD)) {
            new Overload(system, load, report).run(capacity, seconds(30, 4));
        }
        report.finish(Home.target().resolve("accept.md"));
    }

    private void warmUp() throws Exception {
        load.closedLoop(VERIFY_ONLY, CONNECTIONS, seconds(20, 3)).requireOnly(202);
        accept(seconds(20, 3));
    }

    private double capacity() throws Exception {
        Duration window = seconds(8, 2);
        ProcessUsage ingest = new ProcessUsage(system.ingest().pid());
        ProcessUsage postgres = new ProcessUsage(system.stores().postgres().pid());
        double ingestBefore = ingest.cpuSeconds();
        double postgresBefore = postgres.cpuSeconds();
        int count = arguments.runs(CAPACITY) ? arguments.scaled(5, 1) : 1;
        Pairs pairs = Pairs.run(count, sync, () -> accept(window), () -> verify(window));
        report.header(
                        "%d connections, closed loop".formatted(CONNECTIONS),
                        "accepted/s",
                        "verify-only/s",
                        "ratio",
                        "goal")
                .row(
                        "%d fair pairs of %d"
                                .formatted(pairs.fair().size(), pairs.all().size()),
                        pairs.subjects().shown(0),
                        pairs.peers().shown(0),
                        pairs.ratios().shown(2),
                        "at least 0.3")
                .line("");
        pairs.all().forEach(pair -> report.line("- " + Pairs.describe(pair)));
        report.line("- pgbench, 64 clients, one row a commit: %,.0f rows/s".formatted(pgBench.capacity(window)))
                .line("- CPU seconds over all pairs: claims-ingest %.0f, PostgreSQL %.0f"
                        .formatted(ingest.cpuSeconds() - ingestBefore, postgres.cpuSeconds() - postgresBefore))
                .line("");
        return pairs.subjects().median();
    }

    /** Notices accepted a second; what they leave to translate is worked off before anything else is measured. */
    private double accept(Duration window) throws Exception {
        double rate = load.closedLoop(Merchant.PATH, CONNECTIONS, window)
                .requireOnly(202)
                .acceptedPerSecond();
        new Journal(system.stores()).awaitWorkedOff(LONGEST_REST);
        return rate;
    }

    private double verify(Duration window) throws Exception {
        return load.closedLoop(VERIFY_ONLY, CONNECTIONS, window)
                .requireOnly(202)
                .acceptedPerSecond();
    }

    private void latency() throws Exception {
        Duration window = seconds(30, 4);
        List<Latencies> accepts = new ArrayList<>();
        List<Latencies> inserts = new ArrayList<>();
        Pairs pairs = Pairs.run(
                arguments.scaled(5, 1),
                sync,
                () -> keep(
                        accepts,
                        load.openLoop(Merchant.PATH, CONNECTIONS, PER_SECOND, window)
                                .requireOnly(202)
                                .accepted()),
                () -> keep(inserts, pgBench.atRate(PER_SECOND, window)));
        report.header("%d/s, open loop".formatted(PER_SECOND), "accept p99, us", "pgbench p99, us", "ratio", "goal")
                .row(
                        "%d fair pairs of %d"
                                .formatted(pairs.fair().size(), pairs.all().size()),
                        pairs.subjects().shown(0),
                        pairs.peers().shown(0),
                        pairs.ratios().shown(2),
                        "at most 3")
                .line("");
        for (int i = 0; i < pairs.all().size(); i++) {
            Pair pair = pairs.all().get(i);
            report.line("- accept %s; pgbench %s%s"
                    .formatted(accepts.get(i).shown(), inserts.get(i).shown(), pair.isFair() ? "" : " (discarded)"));
        }
        report.line("");
    }

    /** The p99 in microseconds, so that it reads as a whole number. */
    private static double keep(List<Latencies> all, Latencies latencies) {
        all.add(latencies);
        return latencies.millis(99) * 1_000;
    }

    private Duration seconds(int full, int brief) {
        return Duration.ofSeconds(arguments.scaled(full, brief));
    }
}
