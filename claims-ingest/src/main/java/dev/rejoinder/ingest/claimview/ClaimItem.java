package dev.rejoinder.ingest.claimview;

import static dev.rejoinder.ingest.claim.Stated.said;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.claim.Account;
import java.time.Instant;
import java.util.UUID;

/** A claim in a list. What nobody told is null. */
record ClaimItem(
        UUID id,
        String merchantId,
        ClaimKind kind,
        ClaimState state,
        String amazonOrderReference,
        String merchantOrderId,
        FilingReason reason,
        Money amount,
        Deadline deadline,
        ClaimOutcome outcome,
        Instant openedAt,
        Instant updatedAt) {

    static ClaimItem of(ClaimRow claim) {
        Account account = claim.account();
        return new ClaimItem(
                claim.id(),
                claim.merchantId(),
                claim.kind(),
                claim.state(),
                said(account.amazonOrderReference()),
                said(account.merchantOrderId()),
                said(account.reason()),
                said(account.amount()),
                said(account.deadline()),
                said(account.outcome()),
                claim.openedAt(),
                claim.updatedAt());
    }
}
