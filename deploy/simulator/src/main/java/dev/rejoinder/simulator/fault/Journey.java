package dev.rejoinder.simulator.fault;

import java.time.Duration;

/**
 * What happens to one notice on its way.
 *
 * @param pause before it leaves
 * @param secondPause before its double leaves, if it has one
 */
public record Journey(boolean isLost, boolean isTwice, Duration pause, Duration secondPause) {

    private static final Duration SECOND_WITHIN = Duration.ofSeconds(10);

    /** All dice are thrown each time, so that one fault more does not move the others. */
    public static Journey of(NoticeFaults faults, Dice dice) {
        boolean lost = dice.hits(faults.lostNotices());
        boolean twice = dice.hits(faults.duplicates());
        Duration pause = faults.delay().plus(dice.within(faults.reorderWithin()));
        return new Journey(lost, twice, pause, pause.plus(dice.within(SECOND_WITHIN)));
    }

    public Journey and(Journey other) {
        return new Journey(
                isLost || other.isLost,
                isTwice || other.isTwice,
                pause.plus(other.pause),
                secondPause.plus(other.secondPause));
    }
}
