package dev.rejoinder.bench.flow;

import dev.rejoinder.bench.measure.ProcessUsage;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.SyncCalibration;
import dev.rejoinder.bench.smtp.SmtpSink;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Guarded;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.MemoryWatch;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The whole way of a notice: accepted, claim, dispute, packet, both mails; and the drain of a backlog. */
public final class FlowBench {

    private static final int PER_SECOND = 50;
    private static final String STEADY = "steady";
    private static final String DRAIN = "drain";

    private final Arguments arguments;
    private final Rejoinder system;
    private final Arrivals arrivals;
    private final Report report;
    private final int warmUp;
    private final int steady;
    private final int backlog;

    private FlowBench(Arguments arguments, Rejoinder system, Arrivals arrivals, Report report) {
        this.arguments = arguments;
        this.system = system;
        this.arrivals = arrivals;
        this.report = report;
        this.warmUp = warmUp(arguments);
        this.steady = PER_SECOND * arguments.scaled(180, 10);
        this.backlog = arguments.scaled(50_000, 2_000);
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of(STEADY, DRAIN));
        Report report = new Report("deploy/bench/flow" + (arguments.isShort() ? " --short" : ""));
        Arrivals arrivals = new Arrivals(100_000);
        try (Scratch scratch = new Scratch("flow");
                SmtpSink sink = new SmtpSink(arrivals);
                Rejoinder system = new Rejoinder(scratch.directory(), sink.port())) {
            FlowBench bench = new FlowBench(arguments, system, arrivals, report);
            bench.start();
            report.line("Sync at the start %,d us"
                            .formatted(new SyncCalibration(scratch.directory())
                                            .median()
                                            .toNanos()
                                    / 1_000))
                    .line("");
            if (arguments.runs(STEADY)) {
                bench.steadyPart();
            }
            if (arguments.runs(DRAIN)) {
                bench.drainPart();
            }
        }
        report.finish(Home.target().resolve("flow.md"));
    }

    private static int warmUp(Arguments arguments) {
        return PER_SECOND * arguments.scaled(30, 5);
    }

    /** One after the other, so that each start has the machine to itself. */
    private void start() throws Exception {
        system.stores().start();
        List<String> times = new ArrayList<>();
        for (Guarded service : system.services()) {
            Duration time = service.start();
            times.add("%s %.1f s".formatted(service.name(), time.toMillis() / 1_000.0));
        }
        report.line("Ready after: " + String.join(", ", times) + " (goal: each under 6 s)")
                .line("");
        Merchant.register(system);
        Merchant.publishProfile(system);
        Merchant.importOrders(system, 0, warmUp + steady + backlog);
    }

    private void steadyPart() throws Exception {
        try (MemoryWatch memory = new MemoryWatch(system.services())) {
            steady();
            report.line("Most resident memory at %d/s: %s (goal: each below 300 MB)"
                            .formatted(PER_SECOND, memory.shown()))
                    .line("");
        }
    }

    private void drainPart() throws Exception {
        try (MemoryWatch memory = new MemoryWatch(List.of(system.ingest(), system.notification()))) {
            new BacklogDrain(system, report).run(warmUp + steady, backlog);
            report.line("Most resident memory in the drain: %s, evidence-service %.0f MB at its end"
                    .formatted(
                            memory.shown(), new ProcessUsage(system.evidence().pid()).residentMegabytes()));
        }
    }

    private void steady() throws Exception {
        new Steady(system.ingestAddress(), arrivals).run(0, warmUp, PER_SECOND);
        List<Guarded> all = Stream.concat(
                        system.services().stream(),
                        Stream.of(system.stores().postgres(), system.stores().kafka()))
                .toList();
        List<Double> before = all.stream()
                .map(server -> new ProcessUsage(server.pid()).cpuSeconds())
                .toList();
        Steady measured = new Steady(system.ingestAddress(), arrivals);
        measured.run(warmUp, steady, PER_SECOND);
        List<String> cpu = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double used = new ProcessUsage(all.get(i).pid()).cpuSeconds() - before.get(i);
            cpu.add("%s %.1f".formatted(all.get(i).name(), used));
        }
        report.header("%d notices/s, %,d notices".formatted(PER_SECOND, steady), "measured", "goal")
                .row(
                        "accepted to both mails handed over",
                        measured.sinceAccepted().shown(),
                        "p50 below 250 ms, p99 below 1,000 ms")
                .row("due to both mails handed over", measured.sinceDue().shown(), "")
                .row("due to accepted", measured.accepting().shown(), "")
                .line("")
                .line("CPU seconds: " + String.join(", ", cpu))
                .line("");
    }
}
