package dev.rejoinder.kit.problem;

/** None of the asked-for content types is one we write. */
public class NotAcceptable extends Refusal {

    public NotAcceptable(String message) {
        super(406, message);
    }
}
