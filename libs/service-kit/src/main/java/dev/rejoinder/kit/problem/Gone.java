package dev.rejoinder.kit.problem;

/** It was there and was deleted on purpose; the message says why, and what is left. */
public class Gone extends Refusal {

    public Gone(String message) {
        super(410, message);
    }
}
