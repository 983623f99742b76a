package dev.rejoinder.event;

/** Why a dispute needs a person before its deadline. */
public enum Escalation {
    /** Nobody has decided what to do about it. */
    NOT_DECIDED,

    /** It is decided, and the merchant has not allowed that it is done without asking. */
    NOT_ALLOWED,

    /** It is to be contested, and something stands in the way, such as missing evidence. */
    CANNOT_BE_ANSWERED,

    /** It is to be refunded, and something speaks against it, such as money given back before. */
    CANNOT_BE_REFUNDED
}
