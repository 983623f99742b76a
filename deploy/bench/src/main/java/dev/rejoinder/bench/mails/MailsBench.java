package dev.rejoinder.bench.mails;

import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.load.Tally;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.smtp.Conduct;
import dev.rejoinder.bench.smtp.SmtpSink;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Journal;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A backlog of facts becomes mails: looked at again, written, signed and handed over, beside handing over alone. */
public final class MailsBench {

    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final int CONNECTIONS = 32;
    private static final int ACCEPTED = 202;
    private static final int POLL_MILLIS = 200;

    private final Rejoinder system;
    private final Counter counter;
    private final SmtpSink sink;
    private final Report report;
    private final int disputes;

    private MailsBench(Rejoinder system, Counter counter, SmtpSink sink, Report report, int disputes) {
        this.system = system;
        this.counter = counter;
        this.sink = sink;
        this.report = report;
        this.disputes = disputes;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(words);
        Report report = new Report("deploy/bench/mails" + (arguments.isShort() ? " --short" : ""));
        Counter counter = new Counter();
        try (Scratch scratch = new Scratch("mails")) {
            Path key = SigningKey.make(scratch.directory());
            try (SmtpSink sink = new SmtpSink(counter, Conduct.good());
                    Rejoinder system = Rejoinder.mailing(scratch.directory(), sink.port(), signing(key))) {
                new MailsBench(system, counter, sink, report, arguments.scaled(50_000, 1_000)).run();
            }
        }
        report.finish(Home.target().resolve("mails.md"));
    }

    private static Map<String, String> signing(Path key) {
        return Map.of(
                "REJOINDER_DKIM_KEY_FILE", key.toString(),
                "REJOINDER_DKIM_SELECTOR", "bench",
                "REJOINDER_DKIM_DOMAIN", "rejoinder.local");
    }

    private void run() throws Exception {
        system.start();
        Merchant.register(system);
        Merchant.publishProfile(system);
        Merchant.importOrders(system, 0, disputes);
        system.notification().close();
        fill();
        system.ingest().close();
        send();
    }

    /** Disputes whose mails wait for notification-service to come back. */
    private void fill() throws Exception {
        Tally tally = new Tally();
        new LoadGenerator(system.ingestAddress(), CONNECTIONS)
                .run(Merchant.notices(system.ingestAddress(), 0, disputes), Pace.asFastAsAnswered(), LONGEST, tally);
        tally.requireOnly(ACCEPTED);
        new Journal(system.stores()).awaitWorkedOff(LONGEST);
        try (Connection database = system.stores().connect("evidence")) {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (packets(database) < disputes) {
                requireTime(end);
            }
        }
    }

    private void send() throws Exception {
        int mails = 2 * disputes;
        try (Decades memory = new Decades(system.notification(), counter, mails)) {
            system.notification().startOnly();
            long end = System.nanoTime() + LONGEST.toNanos();
            while (counter.count() < mails) {
                requireTime(end);
            }
            double perSecond = counter.perSecond();
            int signed = counter.signed();
            double alone = new HandOverAlone(sink.port()).perSecond(counter.typical(), Math.min(mails, 4_000));
            report.header("%,d mails".formatted(mails), "measured", "goal")
                    .row("looked at again, written, signed, handed over", "%,.0f/s".formatted(perSecond), "200/s")
                    .row("signed", "%,d".formatted(signed), "all")
                    .row(
                            "handing over alone, on as many connections",
                            "%,.0f/s, ours is %.2f of it".formatted(alone, perSecond / alone),
                            "")
                    .row("resident memory, most in each tenth of the mails", memory.shown(), "flat")
                    .line("");
        }
    }

    private void requireTime(long end) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("Only %d mails came".formatted(counter.count()));
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }

    private static int packets(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(distinct dispute_id) from packet")) {
            row.next();
            return row.getInt(1);
        }
    }
}
