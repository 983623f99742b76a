package dev.rejoinder.simulator.scenario;

import java.time.Instant;

/**
 * One thing that happens in a story.
 *
 * @param at when it is due or was done; null while it waits for somebody
 */
record Step(int number, Instant at, String what, boolean done) {

    Step doneAt(Instant now) {
        return new Step(number, now, what, true);
    }
}
