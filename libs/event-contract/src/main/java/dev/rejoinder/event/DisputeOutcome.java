package dev.rejoinder.event;

/** How a dispute ended for the merchant. */
public enum DisputeOutcome {
    WON,
    LOST,
    NO_FAULT,
    WITHDRAWN,
    EXPIRED
}
