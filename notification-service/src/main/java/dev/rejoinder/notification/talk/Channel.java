package dev.rejoinder.notification.talk;

/** How people reached each other. */
public enum Channel {
    MAIL,
    PHONE,
    /** A page of ours or of the shop. */
    PAGE
}
