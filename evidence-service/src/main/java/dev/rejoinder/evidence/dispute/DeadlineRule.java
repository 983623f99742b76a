package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.Deadline;
import java.time.Duration;

/** By when to answer where nobody says: the shortest window Amazon names anywhere. */
final class DeadlineRule {

    private static final String NAME = "default-7-calendar-days";
    private static final Duration WINDOW = Duration.ofDays(7);

    private DeadlineRule() {}

    /** @param known the deadline so far, or null; a rule's does not move because a claim is told once more */
    static Deadline deadline(ClaimFact fact, Deadline known) {
        ClaimDetails claim = fact.details();
        if (claim.deadline() != null) {
            return claim.deadline();
        }
        if (claim.filedAt() != null) {
            return Deadline.byRule(claim.filedAt().plus(WINDOW), NAME);
        }
        if (known != null && known.source() == Deadline.Source.RULE) {
            return known;
        }
        return Deadline.byRule(fact.occurredAt().plus(WINDOW), NAME);
    }
}
