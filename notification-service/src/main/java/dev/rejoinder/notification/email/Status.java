package dev.rejoinder.notification.email;

/** How far an e-mail has come. */
enum Status {
    /** Goes out when it is due. */
    QUEUED,
    /** Waits for something to become known. */
    HELD,
    /** Waits for a person at the shop. */
    WAITING,
    /** What it would have said is in another one. */
    MERGED,
    /** Was no longer so when it was due. */
    DROPPED,
    /** Earlier mails to the address came back. */
    SUPPRESSED,
    /** The mail server has taken it over. */
    SENT,
    /** The mail server may have taken it over; its answer was lost. */
    UNKNOWN,
    /** Came back. */
    BOUNCED,
    /** The mail server will not take it. */
    FAILED;

    /** Whether it may still be sent, and its words are not settled. */
    boolean isAhead() {
        return this == QUEUED || this == HELD || this == WAITING;
    }
}
