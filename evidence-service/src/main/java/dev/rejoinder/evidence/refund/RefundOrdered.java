package dev.rejoinder.evidence.refund;

import dev.rejoinder.event.Money;
import java.util.Set;

/**
 * What is to be given back; kept as it was ordered.
 *
 * @param refundedSeen of the charge, when the person looked
 * @param accepted what the person has seen that it risks
 */
record RefundOrdered(String chargeId, Money amount, Money refundedSeen, Set<Risk> accepted) {

    RefundOrdered {
        accepted = Set.copyOf(accepted);
    }
}
