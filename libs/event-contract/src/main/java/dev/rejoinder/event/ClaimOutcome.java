package dev.rejoinder.event;

/** How Amazon or the bank ended a claim. */
public enum ClaimOutcome {
    BUYER_WON,
    MERCHANT_WON,
    NO_FAULT,
    WITHDRAWN
}
