package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.file.StoredPages.FileKey;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.order.Address;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Order;
import dev.rejoinder.evidence.order.Shipment;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.TimelineEntry;
import dev.rejoinder.evidence.tracking.Tracking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts together what the packet holds, from a dispute and its order as they are stored. */
final class Assembly {

    private Assembly() {}

    /** @param known null while no order is found */
    static PacketContent packet(Dispute dispute, KnownOrder known, Given given, Redaction redaction) {
        List<Shipment> shipments = known == null ? List.of() : known.shipments();
        return new PacketContent(
                dispute.id(),
                dispute.merchantId(),
                dispute.packetVersion(),
                dispute.updatedAt(),
                redaction.of(dispute.claim()),
                dispute.deadline(),
                known == null ? null : order(known.order(), redaction),
                shipments.stream().map(shipment -> shipment(shipment, given)).toList(),
                items(dispute, known, given, redaction),
                timeline(dispute, known),
                dispute.has(),
                dispute.lacks(),
                given.letter());
    }

    private static List<ItemFacts> items(Dispute dispute, KnownOrder known, Given given, Redaction redaction) {
        List<ItemFacts> items = new ArrayList<>();
        given.items().forEach(item -> items.add(item(item, given)));
        if (given.terms() != null) {
            items.add(given.terms());
        }
        if (!given.mails().isEmpty()) {
            HiddenWords hidden = HiddenWords.of(redaction, dispute.claim(), known);
            given.mails().forEach(mail -> items.add(mail.item(hidden::outOf)));
        }
        return items;
    }

    private static ItemFacts item(EvidenceItem item, Given given) {
        return new ItemFacts(
                item.kind(),
                item.description(),
                item.givenFrom(),
                item.originAt(),
                new ProofFile(
                        item.mediaType(),
                        item.size(),
                        item.sha256(),
                        given.pages().get(item.fileKey())));
    }

    private static OrderFacts order(Order order, Redaction redaction) {
        return new OrderFacts(
                order.orderId(),
                order.placedAt(),
                order.productType().name(),
                order.total(),
                order.items().stream()
                        .map(item -> new OrderFacts.Item(item.sku(), item.title(), item.quantity(), item.price()))
                        .toList(),
                redaction.of(order.shopper()),
                order.deliveryAddress() == null ? null : redaction.of(address(order.deliveryAddress())),
                order.policyVersion());
    }

    private static OrderFacts.Address address(Address address) {
        return new OrderFacts.Address(
                address.name(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country());
    }

    private static ShipmentFacts shipment(Shipment shipment, Given given) {
        return new ShipmentFacts(
                shipment.shipmentId(),
                shipment.carrier(),
                shipment.trackingNumber(),
                Tracking.page(shipment.carrier(), shipment.trackingNumber()).orElse(null),
                shipment.shippedAt(),
                shipment.promisedBy(),
                shipment.deliveredAt(),
                shipment.deliveredTo(),
                shipment.signedBy(),
                shipment.scans().stream()
                        .map(scan -> new ShipmentFacts.Scan(scan.at(), scan.place(), scan.description()))
                        .toList(),
                proof(shipment, given));
    }

    private static ProofFile proof(Shipment shipment, Given given) {
        Shipment.Proof proof = shipment.proofOfDelivery();
        return proof == null
                ? null
                : new ProofFile(
                        proof.mediaType(),
                        proof.size(),
                        proof.sha256(),
                        given.pages().get(new FileKey(shipment.order().merchantId(), proof.sha256())));
    }

    /** What happened between shopper and merchant; how we handle the case is nobody's evidence. */
    private static List<TimelineEntry> timeline(Dispute dispute, KnownOrder known) {
        List<TimelineEntry> entries = new ArrayList<>();
        if (known != null) {
            entries.add(TimelineEntry.orderPlaced(
                    known.order().placedAt(), known.order().orderId()));
            known.shipments().forEach(shipment -> addParcel(shipment, entries));
        }
        if (dispute.claim().filedAt() != null) {
            entries.add(TimelineEntry.claimFiled(dispute.claim().filedAt()));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private static void addParcel(Shipment shipment, List<TimelineEntry> entries) {
        if (shipment.shippedAt() != null) {
            entries.add(TimelineEntry.handedOver(shipment.shippedAt(), shipment.carrier(), shipment.trackingNumber()));
        }
        for (Shipment.Scan scan : shipment.scans()) {
            entries.add(new TimelineEntry(scan.at(), scan.description(), scan.place()));
        }
        if (shipment.deliveredAt() != null) {
            entries.add(TimelineEntry.delivered(shipment.deliveredAt(), shipment.deliveredTo()));
        }
    }
}
