package dev.rejoinder.event;

/** How far our handling of a claim has come. */
public enum DisputeState {
    OPENED,
    GATHERING,
    NEEDS_DECISION,
    ANSWERING,
    ANSWERED,
    MORE_EVIDENCE_ASKED,
    REFUNDING,
    REFUNDED,
    CLOSED
}
