package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import java.time.Instant;
import java.util.UUID;

/** A dispute in a list; holds no personal data. */
record DisputeItem(
        UUID id,
        String merchantId,
        long version,
        DisputeState state,
        DisputeOutcome outcome,
        ClaimKind kind,
        FilingReason reason,
        Money amount,
        String orderId,
        Instant respondBy,
        Deadline deadline,
        Instant openedAt) {

    static DisputeItem of(Dispute dispute) {
        return new DisputeItem(
                dispute.id(),
                dispute.merchantId(),
                dispute.version(),
                dispute.state(),
                dispute.outcome(),
                dispute.claim().kind(),
                dispute.claim().reason(),
                dispute.claim().amount(),
                dispute.orderId(),
                dispute.deadline().respondBy(),
                dispute.deadline(),
                dispute.openedAt());
    }
}
