package dev.rejoinder.evidence.packet;

import dev.rejoinder.kit.problem.Gone;
import java.time.Instant;

/**
 * What is left of a packet whose shopper was forgotten.
 *
 * @param sha256 of the content that was
 * @param manifest JSON of the parts that were, with their hashes
 */
public record ErasedPacket(String merchantId, long version, String sha256, String manifest, Instant erasedAt) {

    /** Says so to whoever asks for more. */
    public Gone gone() {
        return new Gone("The packet was erased at " + erasedAt
                + ". Its manifest is left, as JSON: whoever has the packet can show by it that it is the one");
    }
}
