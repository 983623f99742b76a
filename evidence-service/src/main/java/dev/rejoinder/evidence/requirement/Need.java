package dev.rejoinder.evidence.requirement;

/** How much hangs on a piece of evidence. */
public enum Need {
    REQUIRED,
    HELPS
}
