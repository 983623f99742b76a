package dev.rejoinder.notification.dispute;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A dispute as evidence-service tells it now. Reason, code, amount, comment, shopper and order may be null.
 *
 * @param outcome null while it is open
 * @param comment the shopper's own words
 * @param outcome null while it is open
 * @param lacksDetails true while only ids are known
 */
public record Dispute(
        UUID id,
        String merchantId,
        long version,
        DisputeState state,
        DisputeOutcome outcome,
        ClaimKind kind,
        FilingReason reason,
        NetworkReasonCode networkReasonCode,
        Money amount,
        Instant filedAt,
        Deadline deadline,
        boolean lacksDetails,
        String comment,
        ClaimReferences references,
        Shopper shopper,
        Order order,
        Packet packet,
        Instant updatedAt) {

    /** The order as the shop has stored it; every part but its id may be null. */
    public record Order(String orderId, Instant placedAt, Money total, List<Item> items) {}

    /** One line of an order. */
    public record Item(String sku, String title) {}

    /** What the evidence packet holds, of what this reason asks for. */
    public record Packet(List<EvidenceKind> has, List<EvidenceKind> lacks) {

        public Packet {
            has = has == null ? List.of() : List.copyOf(has);
            lacks = lacks == null ? List.of() : List.copyOf(lacks);
        }

        public boolean isComplete() {
            return lacks.isEmpty() && !has.isEmpty();
        }
    }

    /** The order number people know: the shop's own where there is one, else Amazon's. */
    public Optional<String> reference() {
        return Stream.of(
                        order == null ? null : order.orderId(),
                        references.merchantOrderId(),
                        references.amazonOrderReference(),
                        references.disputeId())
                .filter(reference -> reference != null && !reference.isBlank())
                .findFirst();
    }
}
