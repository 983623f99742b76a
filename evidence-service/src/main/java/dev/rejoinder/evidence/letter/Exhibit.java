package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.file.FileKind;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.util.Locale;

/**
 * One numbered part of the evidence.
 *
 * @param shipment the parcel it is about; null for other kinds
 * @param item what the merchant has given, or a mail; null for other kinds
 */
public record Exhibit(int number, Kind kind, ShipmentFacts shipment, ItemFacts item) {

    public enum Kind {
        CLAIM,
        ORDER,
        SHIPMENT,
        PROOF_OF_DELIVERY,
        GIVEN,
        TIMELINE
    }

    /** What it is called in a merchant's own letter: stays as it is when exhibits are added before it. */
    public String reference() {
        return switch (kind) {
            case CLAIM -> "claim";
            case ORDER -> "order";
            case SHIPMENT -> "shipment:" + shipment.shipmentId();
            case PROOF_OF_DELIVERY -> "proof:" + shipment.shipmentId();
            case GIVEN ->
                isMail() ? "mail:" + item.mail().id() : "given:" + item.file().sha256();
            case TIMELINE -> "timeline";
        };
    }

    /** Where the document keeps it. */
    public String anchor() {
        return "exhibit-" + number;
    }

    /** Null if it is no file. */
    public ProofFile file() {
        return switch (kind) {
            case PROOF_OF_DELIVERY -> shipment.proofOfDelivery();
            case GIVEN -> item.file();
            default -> null;
        };
    }

    /** The name of its file in the packet. */
    public String fileName() {
        String what = kind == Kind.GIVEN ? item.kind().name() : kind.name();
        return String.format(
                Locale.ROOT,
                "exhibits/%02d-%s.%s",
                number,
                what.toLowerCase(Locale.ROOT).replace('_', '-'),
                FileKind.ofMediaType(String.valueOf(file().mediaType()))
                        .map(FileKind::extension)
                        .orElse(isMail() ? "txt" : "bin"));
    }

    public boolean isMail() {
        return item != null && item.mail() != null;
    }
}
