package dev.rejoinder.ingest.lookup;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import dev.rejoinder.ingest.claim.ClaimStore;
import dev.rejoinder.ingest.claim.DisputeName;
import dev.rejoinder.ingest.claim.KnownDispute;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claim.Translation;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import dev.rejoinder.kit.problem.StorageTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Notices that wait for Amazon's word, as questions. */
@ApplicationScoped
class DueQuestions {

    private record Asked(String merchantId, Reading reading) {

        static Asked of(String merchantId, Reading reading) {
            if (reading instanceof Reading.Ask ask) {
                // When they were sent makes no difference to what Amazon says now.
                Told told = ask.told();
                return new Asked(merchantId, new Reading.Ask(new Told(Instant.EPOCH, told.details(), told.outcome())));
            }
            return new Asked(merchantId, reading);
        }

        /** Null if it is an order that is asked for. */
        DisputeName dispute() {
            return reading instanceof Reading.Ask ask
                    ? new DisputeName(
                            merchantId, ask.told().details().references().disputeId())
                    : null;
        }
    }

    private static final class Group {

        private final Reading first;
        private final List<ToAsk> waiting = new ArrayList<>();

        Group(Reading first) {
            this.first = first;
        }
    }

    private final Journal journal;
    private final Translation translation;
    private final ClaimStore claims;
    private final LookupConfig config;
    private final Clock clock;

    DueQuestions(Journal journal, Translation translation, ClaimStore claims, LookupConfig config, Clock clock) {
        this.journal = journal;
        this.translation = translation;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes due notices under a lease. What is not settled when it ends, because the process died, is asked again: asking
     * changes nothing.
     *
     * @param most notices
     * @param notOf merchants whose turn it is not
     */
    @Transactional(REQUIRES_NEW)
    List<Question> lease(int most, Set<String> notOf) {
        Instant until = clock.instant().plus(config.lease());
        Map<Asked, Group> groups = new LinkedHashMap<>();
        List<Translation.Read> nothingToAsk = new ArrayList<>();
        for (ToAsk one : journal.toAsk(most, config.lease(), notOf)) {
            try {
                Reading reading = translation.read(one.notice());
                if (Translation.isToAsk(reading)) {
                    add(groups, one, reading);
                } else {
                    nothingToAsk.add(new Translation.Read(one.notice(), reading));
                }
            } catch (RuntimeException e) {
                if (StorageTrouble.isIn(e)) {
                    throw e;
                }
                translation.setAside(List.of(one.notice()), e);
            }
        }
        translation.settle(nothingToAsk);
        return questions(groups, until);
    }

    /** @param leased for the first time */
    List<Question> questions(List<Translation.Read> leased, Instant until) {
        Map<Asked, Group> groups = new LinkedHashMap<>();
        leased.forEach(one -> add(groups, new ToAsk(one.notice(), 1), one.reading()));
        return questions(groups, until);
    }

    private static void add(Map<Asked, Group> groups, ToAsk one, Reading reading) {
        groups.computeIfAbsent(Asked.of(one.notice().merchantId(), reading), asked -> new Group(reading))
                .waiting
                .add(one);
    }

    private List<Question> questions(Map<Asked, Group> groups, Instant until) {
        Map<DisputeName, KnownDispute> known = claims.known(groups.keySet().stream()
                .map(Asked::dispute)
                .filter(Objects::nonNull)
                .toList());
        List<Question> questions = new ArrayList<>();
        groups.forEach((asked, group) -> questions.add(
                new Question(asked.merchantId(), group.first, group.waiting, known.get(asked.dispute()), until)));
        return questions;
    }
}
