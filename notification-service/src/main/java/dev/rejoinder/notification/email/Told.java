package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeSummary;
import dev.rejoinder.notification.template.Change;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the facts have told of a dispute so far, as far as a merchant would want to hear of a change.
 *
 * @param complete nothing the reason asks for is missing
 * @param detailed amount or reason is known
 * @param state null if it was not remembered yet, as is the outcome
 */
record Told(
        UUID disputeId,
        String merchantId,
        long version,
        Instant respondBy,
        boolean complete,
        boolean detailed,
        boolean closed,
        DisputeState state,
        DisputeOutcome outcome) {

    static Told of(DisputeFact fact) {
        DisputeSummary summary = fact.summary();
        return new Told(
                fact.disputeId(),
                fact.merchantId(),
                fact.disputeVersion(),
                summary.deadline().respondBy(),
                summary.lacks().isEmpty() && !summary.has().isEmpty(),
                summary.amount() != null || summary.reason() != null,
                summary.state() == DisputeState.CLOSED,
                summary.state(),
                summary.outcome());
    }

    Set<Change> changesTo(Told next) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (!next.respondBy.equals(respondBy)) {
            changes.add(Change.DEADLINE);
        }
        if (next.complete && !complete) {
            changes.add(Change.COMPLETE);
        }
        if (next.detailed && !detailed) {
            changes.add(Change.DETAILS);
        }
        return changes;
    }
}
