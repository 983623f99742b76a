package dev.rejoinder.ingest.ipn;

/** An authentic notice that we cannot make sense of; the message tells a person why. */
class NotUnderstood extends RuntimeException {

    NotUnderstood(String message) {
        super(message);
    }
}
