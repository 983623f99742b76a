package dev.rejoinder.evidence.effect;

/** What a person can do about an effect. */
public enum Step {
    /** Take it back: Amazon has not been told. */
    WITHDRAW,
    /** Agree, as the second person. */
    APPROVE,
    /** Let it go on, having looked at what Amazon has. */
    RESUME,
    /** Say how it ended, having looked at what Amazon has. */
    CONCLUDE
}
