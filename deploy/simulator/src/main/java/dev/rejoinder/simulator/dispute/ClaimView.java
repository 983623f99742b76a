package dev.rejoinder.simulator.dispute;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import java.time.Instant;
import java.util.List;

/**
 * What is true of a claim.
 *
 * @param disputeId null for an A-to-z claim: Amazon tells merchants no id of it
 * @param version1Id what notices of version 1 call it
 */
record ClaimView(
        String claimId,
        String disputeId,
        String version1Id,
        Kind kind,
        String merchantId,
        String chargeId,
        String chargePermissionId,
        String merchantOrderId,
        Money amount,
        FilingReason filingReason,
        State state,
        ReasonCode reasonCode,
        Resolution resolution,
        Instant deadline,
        Instant createdAt,
        Instant changedAt,
        List<Evidence> evidence) {

    static ClaimView of(Dispute dispute) {
        boolean visible = dispute.kind() == Kind.CHARGEBACK;
        return new ClaimView(
                dispute.id(),
                visible ? dispute.id() : null,
                visible ? dispute.version1Id() : null,
                dispute.kind(),
                dispute.order().merchantId(),
                dispute.order().chargeId(),
                dispute.order().chargePermissionId(),
                dispute.order().merchantOrderId(),
                dispute.amount(),
                dispute.filingReason(),
                dispute.status().state(),
                dispute.status().reasonCode(),
                dispute.status().resolution(),
                dispute.deadline(),
                dispute.createdAt(),
                dispute.status().since(),
                dispute.evidence());
    }
}
