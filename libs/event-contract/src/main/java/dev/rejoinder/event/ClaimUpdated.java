package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A known claim, with something told anew. */
public record ClaimUpdated(
        UUID eventId, Instant occurredAt, String merchantId, UUID claimId, long claimVersion, ClaimDetails details)
        implements ClaimFact {

    public static final String TYPE = "claim.updated.v1";

    public ClaimUpdated {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(claimId, "claimId");
        requireNonNull(details, "details");
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
