package dev.rejoinder.evidence.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dispute or an order of an erasure; one of the two ids is null.
 *
 * @param toldAt when every service was told; null while it waits
 * @param doneAt when it was carried out here
 * @param heldBy disputes that still need it; looked up only while it waits
 */
record Part(long number, UUID disputeId, String orderId, Instant toldAt, Instant doneAt, List<UUID> heldBy) {

    boolean isHeld() {
        return !heldBy.isEmpty();
    }
}
