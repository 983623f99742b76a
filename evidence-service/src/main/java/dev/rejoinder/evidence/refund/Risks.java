package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.ProductType;
import dev.rejoinder.kit.problem.Conflict;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is risked by a refund.
 *
 * @see <a href="https://pay.amazon.com/help/201751470">Payment Protection Policy, as read in November 2026</a>
 */
final class Risks {

    private static final Set<FilingReason> UNAUTHORISED =
            EnumSet.of(FilingReason.FRAUDULENT, FilingReason.UNRECOGNIZED);

    private Risks() {}

    /**
     * @param order null if none is known
     * @param amount null while none is chosen
     */
    static Set<Risk> of(Dispute dispute, KnownOrder order, Charge charge, Money amount) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        if (charge.refunded() != null && charge.refunded().value().signum() > 0) {
            risks.add(Risk.ALREADY_REFUNDED);
        }
        if (dispute.claim().kind() == ClaimKind.CHARGEBACK) {
            risks.add(Risk.CHARGEBACK);
            if (isProtected(dispute, order)) {
                risks.add(Risk.PROTECTED);
            }
        }
        if (dispute.state() == DisputeState.ANSWERED) {
            risks.add(Risk.ANSWERED);
        }
        Money claimed = dispute.claim().amount();
        if (amount != null && claimed != null && amount.value().compareTo(claimed.value()) > 0) {
            risks.add(Risk.MORE_THAN_CLAIMED);
        }
        return risks;
    }

    /** @throws Conflict if one of them was not, with what to name */
    static void refuseUnlessAccepted(Set<Risk> risks, Set<Risk> accepted) {
        Set<Risk> left = EnumSet.noneOf(Risk.class);
        left.addAll(risks);
        left.removeAll(accepted);
        if (!left.isEmpty()) {
            throw new Conflict(left.stream().map(Risk::sentence).collect(Collectors.joining(". "))
                    + ". To refund all the same, name in \"accepting\": " + left);
        }
    }

    private static boolean isProtected(Dispute dispute, KnownOrder order) {
        return order != null
                && dispute.claim().reason() != null
                && UNAUTHORISED.contains(dispute.claim().reason())
                && order.order().productType() == ProductType.PHYSICAL
                && order.order().deliveryAddress() != null
                && !order.shipments().isEmpty()
                && order.shipments().stream().allMatch(shipment -> shipment.trackingNumber() != null);
    }
}
