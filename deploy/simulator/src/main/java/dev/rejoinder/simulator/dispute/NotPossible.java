package dev.rejoinder.simulator.dispute;

/** Something that cannot be done to a dispute as it stands. */
public final class NotPossible extends RuntimeException {

    NotPossible(String message) {
        super(message);
    }
}
