package dev.rejoinder.evidence.requirement;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Order;
import dev.rejoinder.evidence.order.Shipment;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What a stored order proves.
 *
 * @param present all kinds of evidence found, whether a claim asks for them or not
 */
public record Findings(Set<EvidenceKind> present) {

    /** Before any order is found. */
    public static final Findings NONE = new Findings(Set.of());

    public static Findings in(KnownOrder known) {
        Order order = known.order();
        Set<EvidenceKind> found = EnumSet.of(EvidenceKind.ORDER_RECORD, EvidenceKind.AGREED_TOTAL);
        addIf(!order.items().isEmpty(), EvidenceKind.PRODUCT_DESCRIPTION, found);
        addIf(order.deliveryAddress() != null, EvidenceKind.DELIVERY_ADDRESS, found);
        addIf(order.policyVersion() != null, EvidenceKind.REFUND_POLICY, found);
        addIf(order.policyVersion() != null, EvidenceKind.CANCELLATION_POLICY, found);
        ofEach(known.shipments(), Shipment::carrier, EvidenceKind.CARRIER, found);
        ofEach(known.shipments(), Shipment::trackingNumber, EvidenceKind.TRACKING_NUMBER, found);
        ofEach(known.shipments(), Shipment::shippedAt, EvidenceKind.SHIPPED_DATE, found);
        ofEach(known.shipments(), Shipment::deliveredAt, EvidenceKind.DELIVERY_DATE, found);
        ofEach(known.shipments(), Shipment::proofOfDelivery, EvidenceKind.PROOF_OF_DELIVERY, found);
        ofEach(known.shipments(), Shipment::signedBy, EvidenceKind.SIGNATURE, found);
        return new Findings(found);
    }

    /** With what the merchant has given besides. */
    public Findings and(Collection<EvidenceKind> given) {
        if (given.isEmpty()) {
            return this;
        }
        Set<EvidenceKind> all = EnumSet.copyOf(given);
        all.addAll(present);
        return new Findings(all);
    }

    public List<EvidenceKind> has(List<Requirement> asked) {
        return asked.stream()
                .map(Requirement::evidence)
                .filter(present::contains)
                .toList();
    }

    public List<EvidenceKind> lacks(List<Requirement> asked) {
        return asked.stream()
                .filter(requirement -> requirement.need() == Need.REQUIRED)
                .map(Requirement::evidence)
                .filter(kind -> !present.contains(kind))
                .toList();
    }

    /** Every parcel must show it: the one that does not may be the one that never came. */
    private static void ofEach(
            List<Shipment> shipments, Function<Shipment, ?> part, EvidenceKind kind, Set<EvidenceKind> found) {
        addIf(!shipments.isEmpty() && shipments.stream().map(part).allMatch(Objects::nonNull), kind, found);
    }

    private static void addIf(boolean so, EvidenceKind kind, Set<EvidenceKind> found) {
        if (so) {
            found.add(kind);
        }
    }
}
