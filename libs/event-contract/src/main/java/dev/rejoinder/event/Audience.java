package dev.rejoinder.event;

/** Whom an e-mail is for. */
public enum Audience {
    MERCHANT,
    SHOPPER,
    AMAZON
}
