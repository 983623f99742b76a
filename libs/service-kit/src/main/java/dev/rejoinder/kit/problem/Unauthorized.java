package dev.rejoinder.kit.problem;

/** The caller could not prove who it is. */
public class Unauthorized extends Refusal {

    public Unauthorized(String message) {
        super(401, message);
    }
}
