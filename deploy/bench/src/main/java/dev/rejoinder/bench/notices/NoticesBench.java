package dev.rejoinder.bench.notices;

import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Amazon's notices, from a simulated Amazon Pay to the facts. */
public final class NoticesBench {

    private static final String MIXED = "mixed";

    private static final String RATE = "rate";
    private static final int PER_SECOND = 500;

    private NoticesBench() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of(MIXED, RATE));
        Report report = new Report("deploy/bench/notices " + String.join(" ", words));
        boolean good = true;
        if (arguments.runs(MIXED)) {
            good = mixed(arguments, report);
        }
        if (arguments.runs(RATE)) {
            good &= rate(arguments, report);
        }
        report.finish(Home.target().resolve("notices.md"));
        System.exit(good ? 0 : 1);
    }

    private static boolean mixed(Arguments arguments, Report report) throws Exception {
        long seed = Long.getLong("bench.seed", System.nanoTime());
        report.line("Seed %d (again: JAVA_TOOL_OPTIONS=-Dbench.seed=%d)".formatted(seed, seed))
                .line("");
        Plays plays = arguments.isShort() ? Plays.brief() : Plays.full();
        try (Scratch scratch = new Scratch("notices");
                Rejoinder system = Rejoinder.withAmazonPay(
                        scratch.directory(),
                        Plays.settings(),
                        // Thin reports are for merchants who have to know; here everything can be waited for.
                        Map.of("REJOINDER_LOOKUP_PATIENCE", "12h"))) {
            system.startWithAmazonPay();
            int units = arguments.scaled(10_000, 600) / Mixed.NOTICES_OF_A_UNIT;
            return new Mixed(system, report, units, seed, plays).run();
        }
    }

    private static boolean rate(Arguments arguments, Report report) throws Exception {
        double signaturesPerSecond = Rate.signaturesPerSecond();
        try (Scratch scratch = new Scratch("notices-rate");
                Rejoinder system = Rejoinder.withAmazonPay(scratch.directory(), Map.of(), Map.of())) {
            system.startWithAmazonPay();
            return new Rate(system, report, arguments.scaled(PER_SECOND, PER_SECOND / 5), arguments.scaled(60, 12))
                    .run(signaturesPerSecond);
        }
    }
}
