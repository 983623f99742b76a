package dev.rejoinder.businesstime;

import java.time.Duration;
import java.time.Instant;

/** From one instant to just before another. */
record Stretch(Instant from, Instant until) {

    /** What is left of it; its end is not before its beginning. */
    Stretch notBefore(Instant start) {
        if (!from.isBefore(start)) {
            return this;
        }
        return new Stretch(start, until.isBefore(start) ? start : until);
    }

    Stretch notAfter(Instant end) {
        if (!until.isAfter(end)) {
            return this;
        }
        return new Stretch(from.isAfter(end) ? end : from, end);
    }

    Duration length() {
        return Duration.between(from, until);
    }

    boolean isEmpty() {
        return !from.isBefore(until);
    }
}
