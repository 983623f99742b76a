package dev.rejoinder.notification.outgoing;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double, spread so that what failed together does not come back together. */
public final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    public static Duration pause(int failures, Duration longest) {
        long full = Math.min(FIRST_MILLIS << Math.min(failures, MOST_DOUBLINGS), longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    }
}
