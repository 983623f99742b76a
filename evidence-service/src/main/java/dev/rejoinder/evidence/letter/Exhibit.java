package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.util.Locale;

/**
 * One numbered part of the evidence.
 *
 * @param shipment the parcel it is about; null for other kinds
 */
public record Exhibit(int number, Kind kind, ShipmentFacts shipment) {

    public enum Kind {
        CLAIM,
        ORDER,
        SHIPMENT,
        PROOF_OF_DELIVERY,
        TIMELINE
    }

    public String name() {
        return "Exhibit " + number;
    }

    /** Where the document keeps it. */
    public String anchor() {
        return "exhibit-" + number;
    }

    public String title() {
        return switch (kind) {
            case CLAIM -> "The claim";
            case ORDER -> "The order";
            case SHIPMENT -> "Shipment " + shipment.shipmentId();
            case PROOF_OF_DELIVERY -> "Proof of delivery of shipment " + shipment.shipmentId();
            case TIMELINE -> "What happened when";
        };
    }

    /** The name of its file; only a proof of delivery has one. */
    public String fileName() {
        return String.format(
                Locale.ROOT, "exhibits/%02d-proof-of-delivery.%s", number, ending(shipment.proofOfDelivery()));
    }

    private static String ending(ProofFile file) {
        return switch (String.valueOf(file.mediaType())) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "application/pdf" -> "pdf";
            default -> "bin";
        };
    }
}
