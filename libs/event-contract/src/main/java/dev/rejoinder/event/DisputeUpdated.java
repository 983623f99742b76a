package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** The claim, its order or the packet changed. */
public record DisputeUpdated(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        long disputeVersion,
        DisputeSummary summary)
        implements DisputeFact {

    public static final String TYPE = "dispute.updated.v1";

    public DisputeUpdated {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(summary, "summary");
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
