package dev.rejoinder.evidence.forget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told within the transaction that forgets who the shopper of these disputes and orders was: each feature empties what it
 * keeps of the person, and leaves ids, amounts, times, states and hashes. Telling it again changes nothing.
 */
public record Forgotten(String merchantId, List<UUID> disputeIds, List<String> orderIds, Instant at) {

    /** Stands where a text has to be. */
    public static final String TEXT = "erased";

    public Forgotten {
        disputeIds = List.copyOf(disputeIds);
        orderIds = List.copyOf(orderIds);
    }
}
