package dev.rejoinder.notification.template;

/** What can be new in a dispute that a merchant is told about. */
public enum Change {
    /** By when to answer. */
    DEADLINE,
    /** Nothing that the reason asks for is missing any more. */
    COMPLETE,
    /** Only ids were known before. */
    DETAILS
}
