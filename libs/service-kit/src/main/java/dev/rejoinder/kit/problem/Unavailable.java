package dev.rejoinder.kit.problem;

/** Our own trouble, never the caller's: answered with 503 and {@code Retry-After}. */
public class Unavailable extends Refusal {

    private final int retryAfterSeconds;

    public Unavailable(String message, int retryAfterSeconds) {
        super(503, message);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
