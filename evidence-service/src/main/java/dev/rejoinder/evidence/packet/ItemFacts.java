package dev.rejoinder.evidence.packet;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.time.Instant;

/**
 * A file the merchant has given for this claim.
 *
 * @param givenFrom where it comes from; may be null
 * @param originAt when it came into being; may be null
 */
public record ItemFacts(EvidenceKind kind, String description, String givenFrom, Instant originAt, ProofFile file) {

    public ItemFacts {
        requireNonNull(kind, "kind");
        requireNonNull(description, "description");
        requireNonNull(file, "file");
    }
}
