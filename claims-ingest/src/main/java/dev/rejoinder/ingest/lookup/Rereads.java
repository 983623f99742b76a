package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.ingest.claim.ClaimStore;
import dev.rejoinder.ingest.claim.DisputeName;
import dev.rejoinder.ingest.claim.DisputeWatch;
import dev.rejoinder.ingest.claim.DisputeWatch.Due;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.notice.Arrival;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.source.AmazonKeyChanged;
import dev.rejoinder.ingest.source.AmazonKeys;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds claims of which a notice was lost: reads open disputes again, more often towards their deadlines. News go into the
 * journal like any notice. What cannot be read, or ends without a word how, is reported as a gap; nothing is inferred.
 */
@ApplicationScoped
class Rereads {

    private static final int BATCH = 8;
    private static final Duration NOT_TO_BE_MENDED_SOON = Duration.ofHours(6);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int FAILURES_OF_A_GAP = 12;

    private final DisputeWatch watch;
    private final ClaimStore claims;
    private final AmazonPays amazonPays;
    private final AmazonKeys keys;
    private final NoticeIntake intake;
    private final Json json;
    private final Clock clock;
    private final LookupConfig config;
    private final MeterRegistry meters;
    private final Pauses pauses = new Pauses();
    private final Worker worker;

    Rereads(
            DisputeWatch watch,
            ClaimStore claims,
            AmazonPays amazonPays,
            AmazonKeys keys,
            NoticeIntake intake,
            Json json,
            Clock clock,
            LookupConfig config,
            MeterRegistry meters) {
        this.watch = watch;
        this.claims = claims;
        this.amazonPays = amazonPays;
        this.keys = keys;
        this.intake = intake;
        this.json = json;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
        this.worker = new Worker("rereads", config.rereadPoll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** What could not be read for want of a key is read soon. */
    void readAgain(@Observes AmazonKeyChanged changed) {
        watch.readGapsNow(changed.merchantId());
    }

    private boolean step() {
        Set<String> notNow = pauses.paused(clock.instant());
        List<Due> due = QuarkusTransaction.requiringNew().call(() -> watch.due(BATCH, config.lease(), notNow));
        due.forEach(this::read);
        return !due.isEmpty();
    }

    private void read(Due due) {
        Answer<Told> answer = ask(due);
        if (answer instanceof Answer.TryLater<Told>) {
            pauses.failed(due.merchantId(), clock.instant());
        } else {
            pauses.succeeded(due.merchantId());
        }
        if (answer instanceof Answer.Found<Told> found && claims.isNews(due.claimId(), found.value())) {
            keep(due, found.value());
            count("news");
        }
        QuarkusTransaction.requiringNew().run(() -> note(due, answer));
    }

    private Answer<Told> ask(Due due) {
        ClaimReferences names = new ClaimReferences(null, null, due.disputeId(), null);
        DisputeName dispute = new DisputeName(due.merchantId(), due.disputeId());
        return amazonPays
                .newest(due.merchantId())
                .map(amazonPay -> new Inquiry(amazonPay, clock.instant())
                        .ask(names, claims.known(List.of(dispute)).get(dispute)))
                .orElse(null);
    }

    /** When it returns the news are in the journal; if that fails the lease ends and the dispute is read again. */
    private void keep(Due due, Told told) {
        byte[] body = json.write(told).getBytes(StandardCharsets.UTF_8);
        String sourceId = due.disputeId() + " " + UUID.nameUUIDFromBytes(body);
        intake.take(Arrival.accepted(due.merchantId(), NoticeSource.AMAZON_API, sourceId, body, clock.instant()))
                .toCompletableFuture()
                .join();
        Log.infof("Dispute %s of merchant %s had changed without a notice", due.disputeId(), due.merchantId());
    }

    private void note(Due due, Answer<Told> answer) {
        Instant now = clock.instant();
        if (answer == null) {
            watch.failed(
                    due,
                    now.plus(NOT_TO_BE_MENDED_SOON),
                    "There is no Amazon Pay key in the sources, so it cannot be read");
            count("no-key");
        } else if (answer instanceof Answer.Found<Told> found) {
            Told told = found.value();
            boolean isSilent = "Closed".equals(told.details().amazonState()) && told.outcome() == null;
            watch.read(
                    due,
                    isSilent ? now.plus(NOT_TO_BE_MENDED_SOON) : watch.next(told),
                    isSilent ? "Amazon has closed it without saying how; look at it in Seller Central" : null);
            keys.taken(List.of(due.merchantId()));
            count("found");
        } else if (answer instanceof Answer.Refused<Told> refused) {
            String why = Conclusions.why(refused);
            if (Conclusions.isAboutTheKey(refused)) {
                keys.refused(due.merchantId(), why);
            }
            watch.failed(due, now.plus(NOT_TO_BE_MENDED_SOON), "Amazon Pay " + why);
            count("refused");
        } else if (answer instanceof Answer.TryLater<Told> later) {
            String gap = due.failures() < FAILURES_OF_A_GAP ? null : "It cannot be read for long: " + later.why();
            watch.failed(due, now.plus(pause(due.failures(), later.after())), gap);
            count("later");
        } else {
            watch.failed(due, now.plus(NOT_TO_BE_MENDED_SOON), "Amazon Pay does not know it under the merchant's key");
            count("not-there");
        }
    }

    private static Duration pause(int failures, Optional<Duration> told) {
        Duration own = Duration.ofMinutes(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration pause = own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
        return told.filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
    }

    private void count(String answer) {
        meters.counter("rereads", "answer", answer).increment();
    }
}
