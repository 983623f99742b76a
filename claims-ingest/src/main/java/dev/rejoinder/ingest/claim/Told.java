package dev.rejoinder.ingest.claim;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimOutcome;
import java.time.Instant;

/**
 * What one notice says about one claim.
 *
 * @param at when its sender says so; of two notices by one sender the later wins
 * @param outcome null while the claim is open
 */
public record Told(Instant at, ClaimDetails details, ClaimOutcome outcome) {

    public Told {
        requireNonNull(at, "at");
        requireNonNull(details, "details");
    }
}
