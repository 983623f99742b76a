package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.StoredPacket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The parts of a packet, each with the hash by which a reader can check that it is the one we sent. */
record Manifest(UUID disputeId, long version, List<Part> parts) {

    static final String FACTS = "Facts of the claim, the order and its shipments";
    static final String GIVEN = "Given by the merchant";

    /** Of all parts that its facts name, without looking at the files. */
    static Manifest of(StoredPacket packet) {
        Instant time = packet.content().assembledAt();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(PacketParts.CONTENT, packet.json(), FACTS, time));
        for (Exhibit exhibit : Exhibits.of(packet.content()).files()) {
            ProofFile file = exhibit.file();
            parts.add(new Part(exhibit.fileName(), file.sha256(), file.size(), origin(exhibit), time));
        }
        return new Manifest(packet.content().disputeId(), packet.content().version(), parts);
    }

    static String origin(Exhibit exhibit) {
        return exhibit.isMail() ? exhibit.item().mail().direction().source() : GIVEN;
    }

    /**
     * @param origin where the part comes from, in plain words
     * @param time when it was put into the packet
     */
    record Part(String name, String sha256, long size, String origin, Instant time) {

        static Part of(String name, byte[] bytes, String origin, Instant time) {
            return new Part(name, Sha256.of(bytes), bytes.length, origin, time);
        }
    }
}
