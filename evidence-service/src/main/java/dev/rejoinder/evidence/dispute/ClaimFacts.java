package dev.rejoinder.evidence.dispute;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimMerged;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.deadline.Calendars;
import dev.rejoinder.evidence.deadline.Deadlines;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
import dev.rejoinder.evidence.dispute.Reassessment.Draft;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.kit.inbox.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * Turns what is told about claims into disputes, a batch at a time.
 *
 * <ol>
 *   <li>No order of these merchants can change until the batch is committed ({@link MatchLock}).
 *   <li>Facts that are not newer than what a dispute knows are passed over.
 *   <li>Each fact carries the whole claim, so of several about one claim the newest counts; all appear in the timeline.
 * </ol>
 */
@ApplicationScoped
class ClaimFacts implements FactHandler<ClaimFact> {

    private final MatchLock lock;
    private final DisputeTable disputes;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Reassessment reassessment;
    private final Changes changes;
    private final Clock clock;

    ClaimFacts(
            MatchLock lock,
            DisputeTable disputes,
            Calendars calendars,
            Deadlines deadlines,
            Reassessment reassessment,
            Changes changes,
            Clock clock) {
        this.lock = lock;
        this.disputes = disputes;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.reassessment = reassessment;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ClaimFact.TOPIC;
    }

    @Override
    public Class<ClaimFact> type() {
        return ClaimFact.class;
    }

    @Override
    public void apply(List<ClaimFact> facts) {
        Set<String> merchants = facts.stream().map(ClaimFact::merchantId).collect(toSet());
        lock.alone(merchants);
        Map<String, MerchantCalendar> known = calendars.of(merchants);
        Map<UUID, List<ClaimFact>> byClaim =
                facts.stream().collect(groupingBy(ClaimFact::claimId, LinkedHashMap::new, inVersionOrder()));
        Map<UUID, Dispute> stored = disputes.lock(byClaim.keySet()).stream().collect(toMap(Dispute::id, identity()));
        Instant now = clock.instant();
        List<Draft> drafts = byClaim.entrySet().stream()
                .flatMap(claim -> draft(stored.get(claim.getKey()), claim.getValue(), known, now))
                .toList();
        if (!drafts.isEmpty()) {
            changes.write(reassessment.of(drafts));
        }
    }

    private static Collector<ClaimFact, ?, List<ClaimFact>> inVersionOrder() {
        return collectingAndThen(toList(), facts -> facts.stream()
                .sorted(Comparator.comparingLong(ClaimFact::claimVersion))
                .toList());
    }

    private Stream<Draft> draft(
            Dispute known, List<ClaimFact> facts, Map<String, MerchantCalendar> merchants, Instant now) {
        long version = known == null ? 0 : known.claimVersion();
        List<ClaimFact> newer =
                facts.stream().filter(fact -> fact.claimVersion() > version).toList();
        if (newer.isEmpty()) {
            return Stream.empty();
        }
        ClaimFact newest = newer.get(newer.size() - 1);
        if (known == null && newest instanceof ClaimMerged) {
            return Stream.empty();
        }
        ClaimDetails claim = newest.details();
        MerchantCalendar calendar = merchants.getOrDefault(newest.merchantId(), MerchantCalendar.UNKNOWN);
        Deadline deadline = known == null
                ? deadlines.of(claim, newer.get(0).occurredAt(), calendar)
                : deadlines.retold(claim, known.deadline(), known.openedAt(), calendar);
        Term term = Term.of(deadline, calendar);
        Dispute told = known == null ? Dispute.open(newest, term, now) : known.told(newest, term, now);
        for (ClaimFact fact : newer) {
            told = fact instanceof ClaimResolved resolved ? told.closed(resolved) : told;
            told = fact instanceof ClaimMerged ? told.merged() : told;
        }
        return Stream.of(new Draft(
                known, told, newer.stream().map(fact -> event(fact, now)).toList()));
    }

    private static TimelineEvent event(ClaimFact fact, Instant now) {
        String by = fact.details().toldBy().name();
        if (fact instanceof ClaimResolved resolved) {
            return new TimelineEvent(
                    fact.claimId(), now, What.CLAIM_RESOLVED, resolved.outcome().name(), by, fact.eventId());
        }
        if (fact instanceof ClaimMerged merged) {
            return new TimelineEvent(
                    fact.claimId(), now, What.CLAIM_MERGED, merged.into().toString(), by, fact.eventId());
        }
        What what = fact instanceof ClaimReported ? What.CLAIM_REPORTED : What.CLAIM_UPDATED;
        return new TimelineEvent(fact.claimId(), now, what, null, by, fact.eventId());
    }
}
