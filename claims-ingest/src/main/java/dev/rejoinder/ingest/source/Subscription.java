package dev.rejoinder.ingest.source;

/** Whether Amazon sends a topic's messages here; {@code UNKNOWN} until a confirmation has arrived. */
enum Subscription {
    UNKNOWN,
    PENDING,
    CONFIRMED,
    FAILED,
    ENDED
}
