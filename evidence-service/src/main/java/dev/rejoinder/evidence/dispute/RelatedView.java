package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What else was claimed about the order of a dispute, newest first, the closed ones included. */
record RelatedView(List<Related> items) {

    record Related(
            UUID id, ClaimKind kind, DisputeState state, DisputeOutcome outcome, Money amount, Instant openedAt) {

        static Related of(Dispute dispute) {
            return new Related(
                    dispute.id(),
                    dispute.claim().kind(),
                    dispute.state(),
                    dispute.outcome(),
                    dispute.claim().amount(),
                    dispute.openedAt());
        }
    }

    static RelatedView of(List<Dispute> disputes) {
        return new RelatedView(disputes.stream().map(Related::of).toList());
    }
}
