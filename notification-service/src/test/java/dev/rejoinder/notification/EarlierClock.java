package dev.rejoinder.notification;

import dev.rejoinder.testing.SettableClock;
import java.time.Instant;

/** Lets a test live some weeks before all others, so that passing time wakes nothing of theirs. */
final class EarlierClock {

    private final SettableClock clock;
    private final Instant others;

    EarlierClock(SettableClock clock, String start) {
        this.clock = clock;
        this.others = clock.instant();
        clock.set(Instant.parse(start));
    }

    void back() {
        clock.set(others);
    }
}
