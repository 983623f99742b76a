package dev.rejoinder.evidence.packet;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * All facts a packet is made of: the same content gives the same files, byte for byte.
 *
 * @param version grows with every change of the content
 * @param order null if no order is known
 * @param items what the merchant has given beyond its orders, and mails; not written where there is none
 * @param has the evidence the claim's reason asks for and the packet holds
 * @param lacks the evidence the claim's reason asks for and nobody has given
 * @param letter null, and not written, while the cover letter is written from the facts
 */
public record PacketContent(
        UUID disputeId,
        String merchantId,
        long version,
        Instant assembledAt,
        ClaimDetails claim,
        Deadline deadline,
        OrderFacts order,
        List<ShipmentFacts> shipments,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemFacts> items,
        List<TimelineEntry> timeline,
        List<EvidenceKind> has,
        List<EvidenceKind> lacks,
        @JsonInclude(JsonInclude.Include.NON_NULL) LetterWords letter) {

    public PacketContent {
        requireNonNull(disputeId, "disputeId");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(assembledAt, "assembledAt");
        requireNonNull(claim, "claim");
        requireNonNull(deadline, "deadline");
        shipments = List.copyOf(shipments);
        items = items == null ? List.of() : List.copyOf(items);
        timeline = List.copyOf(timeline);
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
    }

    /** Whether a letter that fits the other fits this one: mails come by themselves, and no letter is wrong without them. */
    public boolean tellsTheSameAs(PacketContent other) {
        return claim.reason() == other.claim.reason()
                && Objects.equals(claim.amount(), other.claim.amount())
                && Objects.equals(claim.filedAt(), other.claim.filedAt())
                && Objects.equals(order, other.order)
                && shipments.equals(other.shipments)
                && files().equals(other.files());
    }

    private List<ItemFacts> files() {
        return items.stream().filter(item -> item.mail() == null).toList();
    }
}
