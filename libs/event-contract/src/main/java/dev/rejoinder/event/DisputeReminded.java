package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** The deadline comes near, and nobody has answered yet. The dispute is as it was told before. */
public record DisputeReminded(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        long disputeVersion,
        Reminder reminder,
        DisputeSummary summary)
        implements DisputeFact {

    public static final String TYPE = "dispute.reminded.v1";

    public DisputeReminded {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(reminder, "reminder");
        requireNonNull(summary, "summary");
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
