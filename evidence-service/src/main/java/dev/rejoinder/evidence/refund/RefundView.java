package dev.rejoinder.evidence.refund;

import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Step;
import java.time.Instant;
import java.util.List;

/**
 * What has been given back.
 *
 * @param rounds oldest first
 */
record RefundView(List<RoundView> rounds) {

    /**
     * @param waitsFor why it waits or failed, or how a person says it ended; null if nothing is amiss
     * @param next what a person can do about it now
     * @param refundId Amazon's; null until it is known
     */
    record RoundView(
            int round,
            Money amount,
            String chargeId,
            EffectState state,
            String waitsFor,
            List<Step> next,
            int attempts,
            Instant nextTryAt,
            Instant orderedAt,
            String orderedBy,
            List<Risk> accepted,
            String refundId,
            String amazonState,
            String amazonReasonCode,
            Money refundedBefore,
            Money refundedAfter,
            Instant settledAt) {

        static RoundView of(Effect effect, RefundOrdered order, RefundProgress progress) {
            return new RoundView(
                    effect.round(),
                    order.amount(),
                    order.chargeId(),
                    effect.state(),
                    effect.trouble(),
                    effect.next(),
                    effect.attempts(),
                    effect.state().isOpen() ? effect.dueAt() : null,
                    effect.orderedAt(),
                    effect.orderedBy(),
                    order.accepted().stream().sorted().toList(),
                    progress.refundId(),
                    progress.amazonState(),
                    progress.amazonReasonCode(),
                    progress.refundedBefore(),
                    progress.refundedAfter(),
                    effect.settledAt());
        }
    }
}
