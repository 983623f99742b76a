package dev.rejoinder.evidence.tracking;

/** What a tracking number's check digit says about it. */
public enum TrackingCheck {
    VALID,
    /** It has the shape of a number with a check digit, and the digit is not the right one: probably a typing error. */
    WRONG,
    /** No rule is known for this carrier or this shape, which says nothing against the number. */
    NOT_CHECKABLE
}
