package dev.rejoinder.evidence.letter;

import static java.util.stream.Collectors.joining;

import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.letter.Exhibit.Kind;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the points of a letter draw on. */
record Case(PacketContent content, Exhibits exhibits, Wording wording) {

    /** Never null where a point about the order is made: without an order there is no such point. */
    OrderFacts order() {
        return content.order();
    }

    Statement byOrder(Sentence sentence) {
        return new Statement(sentence.in(wording), shown(Kind.ORDER, null));
    }

    Statement byOrderAndClaim(Sentence sentence) {
        return new Statement(
                sentence.in(wording),
                Stream.concat(shown(Kind.CLAIM, null).stream(), shown(Kind.ORDER, null).stream())
                        .toList());
    }

    /** Sentences about one shipment, said one after the other. */
    Statement byShipment(ShipmentFacts shipment, List<Sentence> sentences) {
        return new Statement(
                sentences.stream().map(sentence -> sentence.in(wording)).collect(joining(" ")),
                shown(Kind.SHIPMENT, shipment));
    }

    Statement byShipment(ShipmentFacts shipment, Sentence sentence) {
        return byShipment(shipment, List.of(sentence));
    }

    Statement byProof(ShipmentFacts shipment, Sentence sentence) {
        return new Statement(sentence.in(wording), shown(Kind.PROOF_OF_DELIVERY, shipment));
    }

    /** Ids of one-parcel orders tell a reader nothing, so the sentences name the parcel only if there are more. */
    Sentence about(ShipmentFacts shipment, String key) {
        return new Sentence(key).with("parcels", content.shipments().size()).with("shipment", shipment.shipmentId());
    }

    /** Null stays null. */
    String time(Instant at) {
        return at == null ? null : wording.time(at);
    }

    /** Null stays null. */
    String money(Money money) {
        return money == null ? null : wording.money(money);
    }

    private List<Exhibit> shown(Kind kind, ShipmentFacts shipment) {
        return exhibits.find(kind, shipment).stream().toList();
    }
}
