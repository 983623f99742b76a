package dev.rejoinder.evidence.decision;

import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Shipment;
import java.util.List;

/** What the stored order shows of the delivery; with several parcels, what the weakest one shows. */
public enum EvidenceStrength {
    NONE,
    SHIPPED,
    DELIVERED,
    /** Delivered, with a signature or a proof of delivery. */
    SIGNED;

    /** @param order null if none is known */
    static EvidenceStrength of(KnownOrder order) {
        List<Shipment> shipments = order == null ? List.of() : order.shipments();
        return shipments.stream()
                .map(EvidenceStrength::of)
                .min(EvidenceStrength::compareTo)
                .orElse(NONE);
    }

    private static EvidenceStrength of(Shipment shipment) {
        if (shipment.deliveredAt() != null) {
            boolean isSigned = shipment.signedBy() != null || shipment.proofOfDelivery() != null;
            return isSigned ? SIGNED : DELIVERED;
        }
        return shipment.shippedAt() != null || shipment.trackingNumber() != null ? SHIPPED : NONE;
    }
}
