package dev.rejoinder.local;

import java.time.Duration;
import java.util.List;

/** How long to wait before a server that ended is started again: longer each time, from the start after a good minute. */
final class Backoff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));
    private static final Duration GOOD = Duration.ofMinutes(1);

    private int failures;

    Duration after(Duration lived) {
        failures = lived.compareTo(GOOD) > 0 ? 1 : failures + 1;
        return STEPS.get(Math.min(failures, STEPS.size()) - 1);
    }
}
