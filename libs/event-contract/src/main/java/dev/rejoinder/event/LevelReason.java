package dev.rejoinder.event;

/** Why a case is looked after by people of a higher level. */
public enum LevelReason {
    AMOUNT,

    /** Nobody has answered the shopper in time, or a promise of news broke. */
    OVERDUE,

    /** The shopper has had to come back a third time. */
    THIRD_CONTACT,

    /** The shopper has asked for it. */
    ASKED_FOR,

    COMPLAINT,

    /** The shopper says that a refund has not arrived. */
    REFUND_MISSING,

    /** Somebody at the merchant has handed it over. */
    BY_HAND
}
