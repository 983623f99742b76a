package dev.rejoinder.kit.problem;

/** The request is well formed, but too late or against the state we are in. */
public class Conflict extends Refusal {

    public Conflict(String message) {
        super(409, message);
    }
}
