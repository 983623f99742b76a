package dev.rejoinder.evidence.decision;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.ProductType;

/**
 * All that a matrix looks at; the same inputs give the same row.
 *
 * @param reason null while nobody has told it
 * @param productType null while the order is not known
 * @param amount null while nobody has told it
 */
public record Inputs(
        ClaimKind kind,
        FilingReason reason,
        ProductType productType,
        Money amount,
        ShopperHistory history,
        EvidenceStrength evidence) {

    public Inputs {
        requireNonNull(kind, "kind");
        requireNonNull(history, "history");
        requireNonNull(evidence, "evidence");
    }

    /**
     * @param order null if none is known
     * @param claimedBefore counts only if it is known who the shopper is
     */
    static Inputs of(Dispute dispute, KnownOrder order, boolean claimedBefore) {
        ShopperHistory known = claimedBefore ? ShopperHistory.CLAIMED_BEFORE : ShopperHistory.FIRST_CLAIM;
        return new Inputs(
                dispute.claim().kind(),
                dispute.claim().reason(),
                order == null ? null : order.order().productType(),
                dispute.claim().amount(),
                dispute.shopperKey() == null ? ShopperHistory.UNKNOWN : known,
                EvidenceStrength.of(order));
    }
}
