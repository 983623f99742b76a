package dev.rejoinder.evidence.decision;

/** Whether the shopper has claimed at this merchant before. */
public enum ShopperHistory {
    /** Nobody has told who the shopper is. */
    UNKNOWN,
    FIRST_CLAIM,
    CLAIMED_BEFORE
}
