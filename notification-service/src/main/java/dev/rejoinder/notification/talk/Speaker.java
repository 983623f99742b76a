package dev.rejoinder.notification.talk;

/** Whose turn it was. A machine's mail is nobody's. */
public enum Speaker {
    SHOPPER,
    /** A person there. */
    SHOP
}
