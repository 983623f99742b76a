package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.packet.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The parts of a packet, each with the hash by which a reader can check that it is the one we sent. */
record Manifest(UUID disputeId, long version, List<Part> parts) {

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
