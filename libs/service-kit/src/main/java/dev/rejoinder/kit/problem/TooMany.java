package dev.rejoinder.kit.problem;

/** The caller sends more than its share: answered with 429 and {@code Retry-After}. */
public class TooMany extends Refusal {

    private final int retryAfterSeconds;

    public TooMany(String message, int retryAfterSeconds) {
        super(429, message);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
