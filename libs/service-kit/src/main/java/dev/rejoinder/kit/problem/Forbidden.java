package dev.rejoinder.kit.problem;

/** The caller is known and may not do this. */
public class Forbidden extends Refusal {

    public Forbidden(String message) {
        super(403, message);
    }
}
