package dev.rejoinder.ingest.claim;

import java.time.Duration;
import java.time.Instant;

/** How often a dispute is read again: the nearer the deadline, the more often, because a lost notice costs the claim. */
final class Pace {

    static final Duration SLOWEST = Duration.ofHours(12);
    static final Duration FASTEST = Duration.ofMinutes(10);

    private static final int READS_LEFT = 8;

    private Pace() {}

    /** @param deadline null if nobody told one */
    static Instant next(Instant now, Instant deadline) {
        if (deadline == null || !deadline.isAfter(now)) {
            return now.plus(SLOWEST);
        }
        Duration pause = Duration.between(now, deadline).dividedBy(READS_LEFT);
        if (pause.compareTo(FASTEST) < 0) {
            return now.plus(FASTEST);
        }
        return now.plus(pause.compareTo(SLOWEST) > 0 ? SLOWEST : pause);
    }
}
