package dev.rejoinder.event;

/** Whom an e-mail is for. */
public enum Audience {
    MERCHANT,
    SHOPPER,
    AMAZON,
    /** Who runs the system; no fact tells of these mails. */
    OPS
}
