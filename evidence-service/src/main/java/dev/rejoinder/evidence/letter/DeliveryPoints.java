package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What the shipment records say, one statement a parcel. */
final class DeliveryPoints {

    private DeliveryPoints() {}

    static List<Statement> shipped(Case facts) {
        return each(
                facts,
                shipment -> shipment.shippedAt() != null || shipment.trackingNumber() != null,
                DeliveryPoints::shipped);
    }

    static List<Statement> delivered(Case facts) {
        return each(facts, shipment -> shipment.deliveredAt() != null, DeliveryPoints::delivered);
    }

    static List<Statement> undelivered(Case facts) {
        return each(facts, shipment -> shipment.deliveredAt() == null, DeliveryPoints::undelivered);
    }

    /** Speaks for us only if the claim was filed while the promised date was still ahead. */
    static List<Statement> notYetDue(Case facts) {
        Instant filed = facts.content().claim().filedAt();
        return each(
                facts,
                shipment -> filed != null && shipment.promisedBy() != null && filed.isBefore(shipment.promisedBy()),
                (known, shipment) -> known.byShipment(
                        "The claim was filed on " + known.wording().time(filed)
                                + ", before the promised delivery date, "
                                + known.wording().time(shipment.promisedBy()) + ".",
                        shipment));
    }

    static List<Statement> proof(Case facts) {
        return each(
                facts,
                shipment -> shipment.proofOfDelivery() != null,
                (known, shipment) ->
                        known.byProof(known.parcel(shipment) + " has a proof of delivery, attached here.", shipment));
    }

    private static Statement shipped(Case facts, ShipmentFacts shipment) {
        String parcel = facts.parcel(shipment);
        String carrier = shipment.carrier() == null ? "the carrier" : shipment.carrier();
        String number = shipment.trackingNumber();
        if (shipment.shippedAt() == null) {
            return facts.byShipment(parcel + " has the tracking number " + number + " with " + carrier + ".", shipment);
        }
        String tracked = number == null ? "" : " under the tracking number " + number;
        return facts.byShipment(
                parcel + " was handed to " + carrier + " on " + facts.wording().time(shipment.shippedAt()) + tracked
                        + ".",
                shipment);
    }

    private static Statement delivered(Case facts, ShipmentFacts shipment) {
        StringBuilder text = new StringBuilder(
                facts.parcel(shipment) + " was delivered on " + facts.wording().time(shipment.deliveredAt()));
        Instant filed = facts.content().claim().filedAt();
        if (filed != null && shipment.deliveredAt().isBefore(filed)) {
            text.append(", before the claim was filed");
        }
        text.append('.');
        Instant promised = shipment.promisedBy();
        if (promised != null && !shipment.deliveredAt().isAfter(promised)) {
            text.append(" It had been promised by ")
                    .append(facts.wording().time(promised))
                    .append('.');
        }
        if (shipment.deliveredTo() != null) {
            text.append(" Delivered to: ").append(shipment.deliveredTo()).append('.');
        }
        if (shipment.signedBy() != null) {
            text.append(" Signed for by: ").append(shipment.signedBy()).append('.');
        }
        return facts.byShipment(text.toString(), shipment);
    }

    private static Statement undelivered(Case facts, ShipmentFacts shipment) {
        String text = facts.parcel(shipment) + " has no delivery on record as of "
                + facts.wording().time(facts.content().assembledAt()) + ".";
        return facts.byShipment(
                text + lastScan(shipment).map(scan -> said(facts, scan)).orElse(""), shipment);
    }

    private static Optional<Scan> lastScan(ShipmentFacts shipment) {
        return shipment.scans().stream()
                .filter(scan -> scan.at() != null && scan.description() != null)
                .max(Comparator.comparing(Scan::at));
    }

    private static String said(Case facts, Scan scan) {
        String place = scan.place() == null ? "" : " in " + scan.place();
        return " The carrier's last scan, on " + facts.wording().time(scan.at()) + place + ", reads: \u201c"
                + scan.description() + "\u201d.";
    }

    private static List<Statement> each(
            Case facts, Predicate<ShipmentFacts> holds, BiFunction<Case, ShipmentFacts, Statement> statement) {
        return facts.content().shipments().stream()
                .filter(holds)
                .map(shipment -> statement.apply(facts, shipment))
                .toList();
    }
}
