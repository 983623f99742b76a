package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import java.time.Instant;
import java.util.ArrayList;
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
                        shipment,
                        new Sentence("not_yet_due")
                                .with("filed", known.time(filed))
                                .with("promised", known.time(shipment.promisedBy()))));
    }

    static List<Statement> proof(Case facts) {
        return each(
                facts,
                shipment -> shipment.proofOfDelivery() != null,
                (known, shipment) -> known.byProof(shipment, known.about(shipment, "proof")));
    }

    private static Statement shipped(Case facts, ShipmentFacts shipment) {
        boolean dated = shipment.shippedAt() != null;
        Sentence sentence = facts.about(shipment, dated ? "shipped" : "tracked")
                .ifKnown("carrier", shipment.carrier())
                .ifKnown("number", shipment.trackingNumber());
        return facts.byShipment(shipment, dated ? sentence.with("at", facts.time(shipment.shippedAt())) : sentence);
    }

    private static Statement delivered(Case facts, ShipmentFacts shipment) {
        Instant filed = facts.content().claim().filedAt();
        boolean before = filed != null && shipment.deliveredAt().isBefore(filed);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(facts.about(shipment, before ? "delivered.before_claim" : "delivered")
                .with("at", facts.time(shipment.deliveredAt())));
        Instant promised = shipment.promisedBy();
        if (promised != null && !shipment.deliveredAt().isAfter(promised)) {
            sentences.add(new Sentence("delivered.promised").with("promised", facts.time(promised)));
        }
        if (shipment.deliveredTo() != null) {
            sentences.add(new Sentence("delivered.to").with("to", shipment.deliveredTo()));
        }
        if (shipment.signedBy() != null) {
            sentences.add(new Sentence("delivered.signed").with("signed", shipment.signedBy()));
        }
        return facts.byShipment(shipment, sentences);
    }

    private static Statement undelivered(Case facts, ShipmentFacts shipment) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(facts.about(shipment, "undelivered")
                .with("at", facts.time(facts.content().assembledAt())));
        lastScan(shipment)
                .ifPresent(scan -> sentences.add(new Sentence("scan")
                        .ifKnown("place", scan.place())
                        .with("at", facts.time(scan.at()))
                        .with("text", scan.description())));
        return facts.byShipment(shipment, sentences);
    }

    private static Optional<Scan> lastScan(ShipmentFacts shipment) {
        return shipment.scans().stream()
                .filter(scan -> scan.at() != null && scan.description() != null)
                .max(Comparator.comparing(Scan::at));
    }

    private static List<Statement> each(
            Case facts, Predicate<ShipmentFacts> holds, BiFunction<Case, ShipmentFacts, Statement> statement) {
        return facts.content().shipments().stream()
                .filter(holds)
                .map(shipment -> statement.apply(facts, shipment))
                .toList();
    }
}
