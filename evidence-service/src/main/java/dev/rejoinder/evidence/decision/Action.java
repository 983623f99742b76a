package dev.rejoinder.evidence.decision;

/** What is to be done about a dispute. */
public enum Action {
    CONTEST,
    REFUND,
    /** A person decides. */
    REVIEW
}
