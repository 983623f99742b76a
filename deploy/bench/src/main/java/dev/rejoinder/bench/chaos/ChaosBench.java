package dev.rejoinder.bench.chaos;

import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.smtp.MailLog;
import dev.rejoinder.bench.smtp.SmtpSink;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Notices while {@code kill -9} hits every server in turn; then the whole history is compared. */
public final class ChaosBench {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final int notices;
    private final double perSecond;
    private final Rejoinder system;
    private final SmtpSink sink;
    private final MailLog mails;

    private ChaosBench(Arguments arguments, Rejoinder system, SmtpSink sink, MailLog mails) {
        this.notices = arguments.scaled(2_000, 200);
        this.perSecond = arguments.scaled(20, 10);
        this.system = system;
        this.sink = sink;
        this.mails = mails;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(words);
        long seed = Long.getLong("bench.seed", System.nanoTime());
        Report report = new Report("deploy/bench/chaos" + (arguments.isShort() ? " --short" : ""));
        report.line("Seed %d (again: JAVA_TOOL_OPTIONS=-Dbench.seed=%d)".formatted(seed, seed))
                .line("");
        MailLog mails = new MailLog();
        boolean good;
        try (Scratch scratch = new Scratch("chaos");
                SmtpSink sink = new SmtpSink(mails);
                Rejoinder system = new Rejoinder(scratch.directory(), sink.port())) {
            good = new ChaosBench(arguments, system, sink, mails).run(report, seed);
        }
        report.finish(Home.target().resolve("chaos.md"));
        System.exit(good ? 0 : 1);
    }

    private boolean run(Report report, long seed) throws Exception {
        system.start();
        Merchant.register(system);
        Merchant.publishProfile(system);
        Merchant.importOrders(system, 0, notices);
        Killer killer = new Killer(system, sink.hold(), seed);
        try (Senders senders = new Senders(system.ingestAddress())) {
            senders.start(notices, perSecond);
            do {
                killer.round();
            } while (!senders.awaitAllAccepted(Duration.ofSeconds(1)));
            awaitQuiet();
            report.line("%,d notices, sent %,d times; kill -9: %s"
                            .formatted(senders.accepted().size(), senders.tries(), killer.kills()))
                    .line("");
            Verdict verdict = new Verdict(report);
            new History(system, senders, mails, killer, verdict).check();
            return verdict.isGood();
        }
    }

    /** All mails came, and for a while no more. */
    private void awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        int last = -1;
        while ((mails.copies().size() < 2 * notices || mails.count() > last) && System.nanoTime() < end) {
            last = mails.count();
            TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        }
    }
}
