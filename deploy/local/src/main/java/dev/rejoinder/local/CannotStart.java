package dev.rejoinder.local;

/** A reason, in words for the person at the terminal, why the system does not start. */
class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    CannotStart(String message) {
        super(message);
    }
}
