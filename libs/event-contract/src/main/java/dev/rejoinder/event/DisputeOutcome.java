package dev.rejoinder.event;

/** How a dispute ended for the merchant. */
public enum DisputeOutcome {
    WON,
    LOST,
    NO_FAULT,
    WITHDRAWN,
    EXPIRED,
    /** Nothing was decided: its claim was found to be another one, and the case goes on there. */
    MERGED
}
