package dev.rejoinder.kit.inbox;

/** A record that is none of the facts its topic carries. */
class UnreadableFact extends RuntimeException {

    UnreadableFact(String message, Throwable cause) {
        super(message, cause);
    }
}
