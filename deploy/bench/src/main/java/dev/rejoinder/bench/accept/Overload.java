package dev.rejoinder.bench.accept;

import dev.rejoinder.bench.load.Tally;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Twice what the service can take: it must go on accepting, and refuse the rest quickly and in the right words. */
final class Overload {

    private static final int CONNECTIONS = 1_024;
    private static final int TIMES = 2;
    private static final Pattern REFUSAL_P99 =
            Pattern.compile("(?m)^bench_refusals_seconds\\{.*quantile=\"0.99\".*} (\\S+)$");

    private final Rejoinder system;
    private final AcceptLoad load;
    private final Report report;

    Overload(Rejoinder system, AcceptLoad load, Report report) {
        this.system = system;
        this.load = load;
        this.report = report;
    }

    void run(double capacity, Duration duration) throws IOException, InterruptedException {
        Tally tally = load.openLoop(Merchant.PATH, CONNECTIONS, TIMES * capacity, duration)
                .requireOnly(202, 503);
        report.header("%,.0f/s, twice the capacity, open loop".formatted(TIMES * capacity), "measured", "goal")
                .row("answers by status", tally.byStatus().toString(), "202 and 503 only")
                .row("accepted/s", "%,.0f".formatted(tally.acceptedPerSecond()), "")
                .row("accepted", tally.accepted().shown(), "p99 below 1,000 ms")
                .row("refused, at the sender", tally.refused().shown(), "")
                .row("refused, in the server", "p99 " + refusalMillis() + " ms", "p99 below 50 ms")
                .line("");
    }

    private String refusalMillis() throws IOException, InterruptedException {
        Matcher found = REFUSAL_P99.matcher(system.ingestApi().text("/q/metrics"));
        return found.find() ? "%.1f".formatted(Double.parseDouble(found.group(1)) * 1_000) : "none refused, no";
    }
}
