package dev.rejoinder.ingest.lookup;

import dev.rejoinder.ingest.claim.DisputeWatch.Gap;
import java.time.Instant;
import java.util.UUID;

/**
 * A dispute of which we may not know what Amazon knows.
 *
 * @param disputeId Amazon's
 * @param gap what is amiss and what to do
 * @param lastReadAt when Amazon told of it last; null if never
 * @param nextReadAt when Amazon is asked again; null if never
 */
record GapView(
        String merchantId,
        UUID claimId,
        String disputeId,
        String gap,
        Instant since,
        Instant lastReadAt,
        Instant nextReadAt) {

    static GapView of(Gap gap) {
        return new GapView(
                gap.merchantId(),
                gap.claimId(),
                gap.disputeId(),
                gap.what(),
                gap.since(),
                gap.lastReadAt(),
                gap.nextReadAt());
    }
}
