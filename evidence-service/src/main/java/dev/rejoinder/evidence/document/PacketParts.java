package dev.rejoinder.evidence.document;

import static java.util.stream.Collectors.toMap;

import dev.rejoinder.evidence.document.Manifest.Part;
import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.StoredPacket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a packet is made of besides the PDF.
 *
 * @param files content.json and the files of exhibits, by name; one that cannot be read is left out
 * @param complete false if a file is left out
 */
record PacketParts(StoredPacket packet, Exhibits exhibits, Map<String, byte[]> files, boolean complete) {

    static final String CONTENT = "content.json";

    static PacketParts of(StoredPacket packet, ProofFiles proofs) {
        PacketContent content = packet.content();
        Exhibits exhibits = Exhibits.of(content);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CONTENT, packet.json());
        boolean complete = true;
        for (Exhibit exhibit : exhibits.files()) {
            ProofFile file = exhibit.file();
            byte[] bytes =
                    exhibit.isMail() ? exhibit.item().mail().bytes() : proofs.read(content.merchantId(), file.sha256());
            // A file that is not the one the content names proves nothing.
            if (bytes != null && Sha256.of(bytes).equalsIgnoreCase(file.sha256())) {
                files.put(exhibit.fileName(), bytes);
            } else {
                complete = false;
            }
        }
        return new PacketParts(packet, exhibits, files, complete);
    }

    Manifest manifest() {
        Map<String, String> origins = exhibits.files().stream().collect(toMap(Exhibit::fileName, Manifest::origin));
        List<Part> parts = new ArrayList<>();
        files.forEach((name, bytes) -> parts.add(Part.of(
                name,
                bytes,
                origins.getOrDefault(name, Manifest.FACTS),
                packet.content().assembledAt())));
        return new Manifest(packet.content().disputeId(), packet.content().version(), parts);
    }
}
