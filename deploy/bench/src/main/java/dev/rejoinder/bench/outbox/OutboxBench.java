package dev.rejoinder.bench.outbox;

import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.measure.Pairs;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.SyncCalibration;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Scratch;
import dev.rejoinder.bench.world.Stores;
import java.util.List;
import java.util.Set;

/** The relay's drain beside Kafka's own producer test, and the time from a commit to a consumer that has the row. */
public final class OutboxBench {

    static final String TOPIC = "rejoinder.claims";
    static final String DATABASE = "claims_ingest";

    private static final String VISIBLE = "visible";
    private static final String DRAIN = "drain";
    private static final int PER_SECOND = 500;
    private static final double DRAIN_GOAL = 0.4;
    private static final double VISIBLE_GOAL_MILLIS = 50;

    private final Arguments arguments;
    private final Report report;

    private OutboxBench(Arguments arguments) {
        this.arguments = arguments;
        this.report = new Report("deploy/bench/outbox" + (arguments.isShort() ? " --short" : ""));
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of(VISIBLE, DRAIN));
        OutboxBench bench = new OutboxBench(arguments);
        try (Scratch scratch = new Scratch("outbox");
                Stores stores = new Stores(scratch.directory())) {
            stores.start();
            new OutboxTable(stores.jdbcUrl(DATABASE), stores.user(), stores.password()).create();
            if (arguments.runs(VISIBLE)) {
                bench.visible(stores);
            }
            if (arguments.runs(DRAIN)) {
                bench.drain(stores, new SyncCalibration(scratch.directory()));
            }
        }
        bench.report.finish(Home.target().resolve("outbox.md"));
    }

    private void visible(Stores stores) throws Exception {
        Latencies latencies = new Visibility(stores, PER_SECOND)
                .measure(PER_SECOND * arguments.scaled(20, 3), PER_SECOND * arguments.scaled(60, 5));
        report.header("commit to visible at %d rows/s".formatted(PER_SECOND), "goal")
                .row(latencies.shown(), "p99 at most %.0f ms".formatted(VISIBLE_GOAL_MILLIS))
                .line("");
    }

    private void drain(Stores stores, SyncCalibration sync) throws Exception {
        int keys = arguments.scaled(10_000, 500);
        Drain drain = new Drain(stores, keys, 100);
        ProducerTest peer = new ProducerTest(stores.brokers(), keys * 100);
        Pairs pairs = Pairs.run(arguments.scaled(5, 1), sync, drain::run, peer::run);
        report.header(
                        "drain of %,d rows".formatted(keys * 100),
                        "relay, rows/s",
                        "producer test, rows/s",
                        "ratio",
                        "goal")
                .row(
                        "%d fair pairs of %d"
                                .formatted(pairs.fair().size(), pairs.all().size()),
                        pairs.subjects().shown(0),
                        pairs.peers().shown(0),
                        pairs.ratios().shown(2),
                        "at least %.1f".formatted(DRAIN_GOAL))
                .line("");
        pairs.all().forEach(pair -> report.line("- " + Pairs.describe(pair)));
        report.line("- CPU seconds in the last drain: " + drain.cpu())
                .line("- every key's rows were read back from the topic in order, none missing, none twice");
    }
}
