package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A claim became a case of ours. */
public record DisputeOpened(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        long disputeVersion,
        DisputeSummary summary)
        implements DisputeFact {

    public static final String TYPE = "dispute.opened.v1";

    public DisputeOpened {
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
