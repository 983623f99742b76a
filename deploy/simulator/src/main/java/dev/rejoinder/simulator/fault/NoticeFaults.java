package dev.rejoinder.simulator.fault;

import java.time.Duration;

/**
 * What happens to notices on their way.
 *
 * @param duplicates these are sent twice, with the same message id
 * @param reorderWithin each waits a different part of this time, so that they overtake each other
 * @param delay each waits this long
 * @param lostNotices these are never sent
 */
public record NoticeFaults(Share duplicates, Duration reorderWithin, Duration delay, Share lostNotices) {

    public static final NoticeFaults NONE = new NoticeFaults(null, null, null, null);

    public NoticeFaults {
        duplicates = Share.orNone(duplicates);
        reorderWithin = Durations.orZero(reorderWithin, "reorderWithin");
        delay = Durations.orZero(delay, "delay");
        lostNotices = Share.orNone(lostNotices);
    }

    /** Times that a person gave. */
    private static final class Durations {

        static Duration orZero(Duration given, String name) {
            if (given != null && given.isNegative()) {
                throw new IllegalArgumentException(name + " must not be negative");
            }
            return given == null ? Duration.ZERO : given;
        }
    }
}
