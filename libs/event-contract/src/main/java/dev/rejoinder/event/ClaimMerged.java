package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A person found this claim to be the same as another. It is the last fact about it; what is told later is told of the other.
 *
 * @param claimId the claim that is no more
 * @param into the claim it goes on as
 */
public record ClaimMerged(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID claimId,
        long claimVersion,
        ClaimDetails details,
        UUID into)
        implements ClaimFact {

    public static final String TYPE = "claim.merged.v1";

    public ClaimMerged {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(claimId, "claimId");
        requireNonNull(details, "details");
        requireNonNull(into, "into");
        if (into.equals(claimId)) {
            throw new IllegalArgumentException("a claim cannot be merged into itself");
        }
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
