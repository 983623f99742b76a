package dev.rejoinder.kit.problem;

import java.util.List;

/** The body is well formed, and fields of it are wrong. */
public class Unprocessable extends Refusal {

    private final List<Problem.FieldError> errors;

    public Unprocessable(String message, List<Problem.FieldError> errors) {
        super(422, message);
        this.errors = List.copyOf(errors);
    }

    public static Unprocessable field(String field, String message) {
        return new Unprocessable(field + ": " + message, List.of(new Problem.FieldError(field, message)));
    }

    @Override
    public List<Problem.FieldError> errors() {
        return errors;
    }
}
