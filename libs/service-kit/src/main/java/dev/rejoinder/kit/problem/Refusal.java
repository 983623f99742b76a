package dev.rejoinder.kit.problem;

import java.util.List;

/** A request that is answered with a problem; the message tells the caller what to do. */
public abstract class Refusal extends RuntimeException {

    private final int status;

    protected Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public List<Problem.FieldError> errors() {
        return List.of();
    }
}
