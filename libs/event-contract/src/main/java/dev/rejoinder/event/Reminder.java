package dev.rejoinder.event;

import java.time.Duration;

/** The rungs of a deadline's ladder: how long before it each reminds. */
public enum Reminder {
    FIVE_DAYS(Duration.ofDays(5)),
    THREE_DAYS(Duration.ofDays(3)),
    ONE_DAY(Duration.ofDays(1)),
    FOUR_HOURS(Duration.ofHours(4)),

    /** It is too late to answer. */
    PASSED(Duration.ZERO);

    private final Duration before;

    Reminder(Duration before) {
        this.before = before;
    }

    public Duration before() {
        return before;
    }
}
