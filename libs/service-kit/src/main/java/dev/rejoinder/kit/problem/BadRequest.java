package dev.rejoinder.kit.problem;

/** The request cannot be understood. */
public class BadRequest extends Refusal {

    public BadRequest(String message) {
        super(400, message);
    }
}
