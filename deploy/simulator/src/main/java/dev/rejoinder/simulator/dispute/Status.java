package dev.rejoinder.simulator.dispute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where a dispute stands.
 *
 * @param reasonCode null while nothing needs a reason
 * @param resolution null until it is decided
 */
public record Status(State state, ReasonCode reasonCode, String description, Resolution resolution, Instant since) {

    public Status {
        requireNonNull(state, "state");
        requireNonNull(since, "since");
    }

    public static Status awaitingMerchant(ReasonCode why, Instant now) {
        return new Status(State.ACTION_REQUIRED, why, why.description(), null, now);
    }

    public static Status underReview(ReasonCode why, Instant now) {
        return new Status(State.UNDER_REVIEW, why, why == null ? null : why.description(), null, now);
    }

    public static Status resolved(ReasonCode why, Resolution resolution, Instant now) {
        return new Status(State.RESOLVED, why, why.description(), resolution, now);
    }

    Status closed(Instant now) {
        return new Status(State.CLOSED, reasonCode, description, resolution, now);
    }

    public boolean isDecided() {
        return state == State.RESOLVED || state == State.CLOSED;
    }
}
