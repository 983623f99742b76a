package dev.rejoinder.event;

/** Who decides differs: a chargeback is decided by the shopper's bank, an A-to-z claim by Amazon. */
public enum ClaimKind {
    CHARGEBACK,
    A_TO_Z
}
