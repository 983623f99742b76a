package dev.rejoinder.kit.problem;

/** There is nothing of that id, or nothing the caller may know of. */
public class NotFound extends Refusal {

    public NotFound(String what, Object id) {
        super(404, "No " + what + " with id " + id);
    }
}
