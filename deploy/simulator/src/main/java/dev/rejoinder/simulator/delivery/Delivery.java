package dev.rejoinder.simulator.delivery;

import java.time.Instant;

/**
 * One attempt to hand a parcel over.
 *
 * @param attempt from 1
 * @param answer of the receiver, or what went wrong
 */
public record Delivery(
        Instant at,
        Parcel.Kind kind,
        String merchantId,
        String to,
        String messageId,
        String what,
        String about,
        int attempt,
        Result result,
        String answer) {

    /** How it ended. */
    public enum Result {
        DELIVERED,
        /** For good: the receiver said that it does not want it. */
        REFUSED,
        /** It is tried again. */
        FAILED,
        /** It is not tried again. */
        GIVEN_UP,
        /** Never sent, because the faults say so. */
        LOST,
        /** Never sent, because the merchant has no address for it. */
        NO_ADDRESS
    }
}
