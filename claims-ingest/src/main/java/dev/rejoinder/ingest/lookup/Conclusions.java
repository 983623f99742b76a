package dev.rejoinder.ingest.lookup;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claim.Translation;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.Journal.Postponed;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import dev.rejoinder.ingest.source.AmazonKeys;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from Amazon's answers.
 *
 * <ol>
 *   <li>An answer is translated.
 *   <li>Trouble that passes: the question is asked again, and the notice says why it waits. When patience ends, the claim
 *       is reported with as much as the notice says, because a merchant has to know of it.
 *   <li>A dispute Amazon does not know yet is asked for again for a minute.
 *   <li>A refusal would be repeated: the claim is reported as it is, and the merchant's sources say what to mend.
 * </ol>
 */
@ApplicationScoped
class Conclusions {

    /** Amazon may tell of a dispute a moment before its API knows it. */
    private static final int TRIES_TO_FIND = 6;

    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final Translation translation;
    private final Journal journal;
    private final AmazonKeys keys;
    private final LookupConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    Conclusions(
            Translation translation,
            Journal journal,
            AmazonKeys keys,
            LookupConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.translation = translation;
        this.journal = journal;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    @Transactional(MANDATORY)
    void draw(List<Heard> answers) {
        List<Translation.Read> read = new ArrayList<>();
        List<Postponed> postponed = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (Heard heard : answers) {
            if (heard.answer() instanceof Answer.Found<Told>) {
                answered.add(heard.merchantId());
            }
            if (heard.asked() instanceof Reading.Ask ask) {
                conclude(heard, ask.told(), read, postponed);
            } else {
                read.addAll(withOrder(heard, (Reading.AskForOrder) heard.asked()));
            }
        }
        translation.settle(read);
        journal.postpone(postponed);
        keys.taken(answered);
    }

    /** Whose order it was is worth no waiting: the claim is told with or without it. */
    private List<Translation.Read> withOrder(Heard heard, Reading.AskForOrder asked) {
        Told more = heard.answer() instanceof Answer.Found<Told> found ? found.value() : null;
        count(more == null ? "order-unknown" : "order-found");
        Reading reading = new Reading.OfClaim(asked.told(), asked.notes(), more);
        return heard.waiting().stream()
                .map(one -> new Translation.Read(one.notice(), reading))
                .toList();
    }

    private void conclude(Heard heard, Told thin, List<Translation.Read> read, List<Postponed> postponed) {
        if (heard.answer() instanceof Answer.Found<Told> found) {
            heard.waiting().forEach(one -> read.add(translated(one, found.value(), "told the details")));
            count("found");
        } else if (heard.answer() instanceof Answer.Refused<Told> refused) {
            String why = why(refused);
            heard.waiting().forEach(one -> read.add(translated(one, thin, why)));
            if (isAboutTheKey(refused)) {
                keys.refused(heard.merchantId(), why);
            }
            count("refused");
        } else if (heard.answer() instanceof Answer.TryLater<Told> later) {
            heard.waiting().forEach(one -> wait(one, thin, later, read, postponed));
            count("later");
        } else {
            heard.waiting().forEach(one -> notThere(one, thin, read, postponed));
            count("not-there");
        }
    }

    private void wait(
            ToAsk one, Told told, Answer.TryLater<Told> later, List<Translation.Read> read, List<Postponed> postponed) {
        Instant patienceEnds = one.notice().receivedAt().plus(config.patience());
        if (clock.instant().isBefore(patienceEnds)) {
            postponed.add(postpone(one, later.after(), later.why()));
        } else {
            read.add(translated(one, told, "could not be asked for the details: " + later.why()));
        }
    }

    private void notThere(ToAsk one, Told told, List<Translation.Read> read, List<Postponed> postponed) {
        if (one.asked() < TRIES_TO_FIND) {
            postponed.add(postpone(one, Optional.empty(), "Amazon does not know the dispute yet"));
        } else {
            read.add(translated(
                    one,
                    told,
                    "does not know this dispute: check that the Amazon Pay key in the sources is the one"
                            + " of this account, region and stage"));
        }
    }

    private Postponed postpone(ToAsk one, Optional<Duration> told, String why) {
        Instant next = clock.instant().plus(Pauses.next(one.notice().id(), one.asked(), told));
        return new Postponed(one.notice().id(), next, "Waits for the details from Amazon Pay: " + why);
    }

    private static Translation.Read translated(ToAsk one, Told told, String note) {
        return new Translation.Read(one.notice(), new Reading.OfClaim(told, new LookupNote("Amazon Pay " + note)));
    }

    static boolean isAboutTheKey(Answer.Refused<Told> refused) {
        return refused.status() == UNAUTHORIZED || refused.status() == FORBIDDEN;
    }

    static String why(Answer.Refused<Told> refused) {
        return "refused the question: %d %s %s"
                .formatted(refused.status(), refused.reasonCode(), refused.message())
                .strip();
    }

    private void count(String answer) {
        meters.counter("lookups", "answer", answer).increment();
    }
}
