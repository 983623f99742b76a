package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A dispute as it stands, without personal data. Reason, amount and orderId may be null, outcome is null while open.
 *
 * @param deadline never null: where nobody told one, a rule gives it
 * @param orderId the merchant's own order number, null while no order is found
 * @param has evidence the packet holds, of what this reason asks for
 * @param lacks evidence this reason requires and the packet does not hold
 */
public record DisputeSummary(
        ClaimKind kind,
        FilingReason reason,
        Money amount,
        Deadline deadline,
        DisputeState state,
        DisputeOutcome outcome,
        String orderId,
        List<EvidenceKind> has,
        List<EvidenceKind> lacks) {

    public DisputeSummary {
        requireNonNull(kind, "kind");
        requireNonNull(deadline, "deadline");
        requireNonNull(state, "state");
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
    }
}
