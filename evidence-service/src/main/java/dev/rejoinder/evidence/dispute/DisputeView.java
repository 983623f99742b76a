package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.order.Item;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Masked;
import dev.rejoinder.evidence.order.Order;
import dev.rejoinder.evidence.order.ProductType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dispute with what is known of its claim, shopper and order.
 *
 * @param mergedInto the dispute it goes on as, if its outcome is that it was merged
 * @param shopper as in the order, completed by what the claim tells
 * @param order null while none is found
 * @param orderChosen true if a person said which order it is, or that it is none we know
 */
record DisputeView(
        UUID id,
        String merchantId,
        long version,
        DisputeState state,
        DisputeOutcome outcome,
        UUID mergedInto,
        String amazonState,
        ClaimKind kind,
        FilingReason reason,
        NetworkReasonCode networkReasonCode,
        Money amount,
        Instant filedAt,
        Instant respondBy,
        Deadline deadline,
        boolean lacksDetails,
        String comment,
        ClaimReferences references,
        Shopper shopper,
        OrderPart order,
        boolean orderChosen,
        PacketPart packet,
        Instant openedAt,
        Instant updatedAt) {

    record OrderPart(String orderId, Instant placedAt, ProductType productType, Money total, List<Item> items) {

        static OrderPart of(Order order) {
            return new OrderPart(order.orderId(), order.placedAt(), order.productType(), order.total(), order.items());
        }
    }

    record PacketPart(List<EvidenceKind> has, List<EvidenceKind> lacks) {}

    static DisputeView of(Disputes.Case known, boolean withPersonalData) {
        Dispute dispute = known.dispute();
        ClaimDetails claim = dispute.claim();
        Shopper shopper = shopper(known.order(), claim.shopper());
        return new DisputeView(
                dispute.id(),
                dispute.merchantId(),
                dispute.version(),
                dispute.state(),
                dispute.outcome(),
                known.mergedInto(),
                claim.amazonState(),
                claim.kind(),
                claim.reason(),
                claim.networkReasonCode(),
                claim.amount(),
                claim.filedAt(),
                dispute.deadline().respondBy(),
                dispute.deadline(),
                claim.lacksDetails(),
                withPersonalData ? claim.comment() : Masked.text(claim.comment()),
                claim.references(),
                withPersonalData ? shopper : Masked.shopper(shopper),
                known.order() == null ? null : OrderPart.of(known.order().order()),
                dispute.orderChosen(),
                new PacketPart(dispute.has(), dispute.lacks()),
                dispute.openedAt(),
                dispute.updatedAt());
    }

    private static Shopper shopper(KnownOrder known, Shopper claimed) {
        Shopper ordered = known == null ? null : known.order().shopper();
        if (ordered == null || claimed == null) {
            return ordered == null ? claimed : ordered;
        }
        return new Shopper(
                ordered.name() == null ? claimed.name() : ordered.name(),
                ordered.email() == null ? claimed.email() : ordered.email(),
                ordered.language() == null ? claimed.language() : ordered.language());
    }
}
