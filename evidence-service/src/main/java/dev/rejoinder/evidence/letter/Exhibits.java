package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.Exhibit.Kind;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The exhibits of a packet in their order: the claim, the order, each shipment with its proof,
 * what was given besides, what happened when. */
public record Exhibits(List<Exhibit> all) {

    public static Exhibits of(PacketContent content) {
        List<Exhibit> all = new ArrayList<>();
        add(all, Kind.CLAIM, null);
        if (content.order() != null) {
            add(all, Kind.ORDER, null);
        }
        for (ShipmentFacts shipment : content.shipments()) {
            add(all, Kind.SHIPMENT, shipment);
            if (shipment.proofOfDelivery() != null) {
                add(all, Kind.PROOF_OF_DELIVERY, shipment);
            }
        }
        content.items().forEach(item -> all.add(new Exhibit(all.size() + 1, Kind.GIVEN, null, item)));
        if (!content.timeline().isEmpty()) {
            add(all, Kind.TIMELINE, null);
        }
        return new Exhibits(List.copyOf(all));
    }

    /** @param shipment null for kinds that are about no shipment */
    Optional<Exhibit> find(Kind kind, ShipmentFacts shipment) {
        return all.stream()
                .filter(exhibit -> exhibit.kind() == kind && Objects.equals(exhibit.shipment(), shipment))
                .findFirst();
    }

    /** @param reference as in {@link Exhibit#reference} */
    public Optional<Exhibit> find(String reference) {
        return all.stream()
                .filter(exhibit -> exhibit.reference().equals(reference))
                .findFirst();
    }

    /** Those that are files. */
    public List<Exhibit> files() {
        return all.stream().filter(exhibit -> exhibit.file() != null).toList();
    }

    List<Exhibit> given() {
        return all.stream().filter(exhibit -> exhibit.kind() == Kind.GIVEN).toList();
    }

    private static void add(List<Exhibit> all, Kind kind, ShipmentFacts shipment) {
        all.add(new Exhibit(all.size() + 1, kind, shipment, null));
    }
}
