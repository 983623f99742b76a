package dev.rejoinder.kit.problem;

/** The body is over its limit. */
public class TooLarge extends Refusal {

    public TooLarge(String message) {
        super(413, message);
    }
}
