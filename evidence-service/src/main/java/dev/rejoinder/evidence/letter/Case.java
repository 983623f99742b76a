package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.letter.Exhibit.Kind;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import java.util.List;
import java.util.stream.Stream;

/** What the points of a letter draw on. */
record Case(PacketContent content, Exhibits exhibits, Wording wording) {

    /** Never null where a point about the order is made: without an order there is no such point. */
    OrderFacts order() {
        return content.order();
    }

    Statement byOrder(String text) {
        return new Statement(text, shown(Kind.ORDER, null));
    }

    Statement byOrderAndClaim(String text) {
        return new Statement(
                text,
                Stream.concat(shown(Kind.CLAIM, null).stream(), shown(Kind.ORDER, null).stream())
                        .toList());
    }

    Statement byShipment(String text, ShipmentFacts shipment) {
        return new Statement(text, shown(Kind.SHIPMENT, shipment));
    }

    Statement byProof(String text, ShipmentFacts shipment) {
        return new Statement(text, shown(Kind.PROOF_OF_DELIVERY, shipment));
    }

    /** Ids of one-parcel orders tell a reader nothing, so the parcel is named only if there are more. */
    String parcel(ShipmentFacts shipment) {
        return content.shipments().size() == 1 ? "The shipment" : "Shipment " + shipment.shipmentId();
    }

    private List<Exhibit> shown(Kind kind, ShipmentFacts shipment) {
        return exhibits.find(kind, shipment).stream().toList();
    }
}
