package dev.rejoinder.evidence.erasure;

enum AskedFor {
    /** All orders and disputes that a shopper had when it was asked. */
    SHOPPER,
    /** One order and its disputes. */
    ORDER
}
