package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** Nothing will happen unless a person does something. The dispute is as it was told before. */
public record DisputeEscalated(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        long disputeVersion,
        Escalation escalation,
        DisputeSummary summary)
        implements DisputeFact {

    public static final String TYPE = "dispute.escalated.v1";

    public DisputeEscalated {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(escalation, "escalation");
        requireNonNull(summary, "summary");
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
