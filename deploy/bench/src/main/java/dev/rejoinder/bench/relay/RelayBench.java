package dev.rejoinder.bench.relay;

import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.smtp.Conduct;
import dev.rejoinder.bench.smtp.MailLog;
import dev.rejoinder.bench.smtp.SmtpSink;
import dev.rejoinder.bench.smtp.Trouble;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail relay that is in every kind of trouble for a while each, with the service killed in between. */
public final class RelayBench {

    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final List<Trouble> TROUBLES = Stream.of(Trouble.values())
            .filter(trouble -> trouble != Trouble.NONE)
            .toList();
    private static final Set<String> PARTS =
            TROUBLES.stream().map(RelayBench::part).collect(Collectors.toSet());

    private final Arguments arguments;
    private final Rejoinder system;
    private final Conduct conduct;
    private final MailLog mails;
    private final List<Trouble> troubles;
    private final int perTrouble;

    private RelayBench(Arguments arguments, Rejoinder system, Conduct conduct, MailLog mails) {
        this.arguments = arguments;
        this.system = system;
        this.conduct = conduct;
        this.mails = mails;
        this.troubles = TROUBLES.stream()
                .filter(trouble -> arguments.runs(part(trouble)))
                .toList();
        this.perTrouble = arguments.scaled(600, 20);
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), PARTS);
        Report report = new Report(("deploy/bench/relay " + String.join(" ", words)).strip());
        MailLog mails = new MailLog();
        boolean good;
        try (Scratch scratch = new Scratch("relay")) {
            Certificate certificate = Certificate.make(scratch.directory());
            Conduct conduct = Conduct.encrypting(certificate.server());
            try (SmtpSink sink = new SmtpSink(mails, conduct);
                    Rejoinder system = Rejoinder.mailing(scratch.directory(), sink.port(), settings(certificate))) {
                good = new RelayBench(arguments, system, conduct, mails).run(report);
            }
        }
        report.finish(Home.target().resolve("relay.md"));
        System.exit(good ? 0 : 1);
    }

    /** As in production, but for how long a silent relay is listened to: with the 90 s of there few mails would be tried. */
    private static Map<String, String> settings(Certificate certificate) {
        return Map.of(
                "REJOINDER_SMTP_ENCRYPTION", "STARTTLS",
                "REJOINDER_SMTP_TIMEOUT", "5s",
                "JAVA_TOOL_OPTIONS", certificate.trustOptions());
    }

    private static String part(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean run(Report report) throws Exception {
        system.start();
        Merchant.register(system);
        Merchant.publishProfile(system);
        int notices = perTrouble * (troubles.size() + 1);
        Merchant.importOrders(system, 0, notices);
        Notices sent = new Notices(system);
        report.header("for " + perTrouble + " s each, the relay", "misbehaved", "kill -9", "mails that came meanwhile");
        int kills = 0;
        for (Trouble trouble : troubles) {
            kills += pass(trouble, sent, report);
        }
        conduct.begin(Trouble.NONE);
        sent.send(perTrouble);
        awaitQuiet(2 * notices);
        report.line("");
        Verdict verdict = new Verdict(report);
        new Outcome(system, conduct, mails, verdict).check(notices, kills);
        return verdict.isGood();
    }

    private int pass(Trouble trouble, Notices sent, Report report) throws Exception {
        System.out.println("The relay " + trouble);
        int misbehaved = conduct.troubled();
        int before = mails.count();
        conduct.begin(trouble);
        int kills;
        try (Killer killer = new Killer(system.notification(), arguments.scaled(90, 8))) {
            sent.send(perTrouble);
            kills = killer.kills();
        }
        report.row(
                trouble.toString(),
                "%,d times".formatted(conduct.troubled() - misbehaved),
                String.valueOf(kills),
                String.valueOf(mails.count() - before));
        return kills;
    }

    /** All mails came, and for a while no more. */
    private void awaitQuiet(int expected) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        int last = -1;
        while ((mails.copies().size() < expected || mails.count() > last) && System.nanoTime() < end) {
            last = mails.count();
            TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        }
    }
}
