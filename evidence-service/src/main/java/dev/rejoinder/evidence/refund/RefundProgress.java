package dev.rejoinder.evidence.refund;

import dev.rejoinder.event.Money;
import java.time.Instant;

/**
 * How far a refund has come.
 *
 * @param refundedBefore of the charge, just before Amazon was told
 * @param refundId Amazon's; null until it is known
 * @param amazonState of the refund, in Amazon's words
 * @param amazonReasonCode why it was declined
 * @param refundedAfter of the charge, when the refund was completed
 * @param isLookedInto a person wants Amazon to be told again, even if what the charge shows does not fit
 */
record RefundProgress(
        Money refundedBefore,
        String refundId,
        String amazonState,
        String amazonReasonCode,
        Instant amazonUpdatedAt,
        Money refundedAfter,
        boolean isLookedInto) {

    static final RefundProgress NOTHING = new RefundProgress(null, null, null, null, null, null, false);

    RefundProgress before(Money refunded) {
        return new RefundProgress(
                refunded, refundId, amazonState, amazonReasonCode, amazonUpdatedAt, refundedAfter, isLookedInto);
    }

    RefundProgress told(String id, String state, String reasonCode, Instant at) {
        return new RefundProgress(refundedBefore, id, state, reasonCode, at, refundedAfter, isLookedInto);
    }

    RefundProgress after(Money refunded) {
        return new RefundProgress(
                refundedBefore, refundId, amazonState, amazonReasonCode, amazonUpdatedAt, refunded, isLookedInto);
    }

    RefundProgress lookedInto() {
        return new RefundProgress(
                refundedBefore, refundId, amazonState, amazonReasonCode, amazonUpdatedAt, refundedAfter, true);
    }
}
