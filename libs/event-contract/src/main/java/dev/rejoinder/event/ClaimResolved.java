package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** Amazon or the bank has ended the claim. */
public record ClaimResolved(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID claimId,
        long claimVersion,
        ClaimDetails details,
        ClaimOutcome outcome)
        implements ClaimFact {

    public static final String TYPE = "claim.resolved.v1";

    public ClaimResolved {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(claimId, "claimId");
        requireNonNull(details, "details");
        requireNonNull(outcome, "outcome");
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
