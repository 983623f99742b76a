package dev.rejoinder.evidence.packet;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param what in a few plain words
 * @param detail may be null
 */
public record TimelineEntry(Instant at, String what, String detail) {

    public static TimelineEntry orderPlaced(Instant at, String orderId) {
        return new TimelineEntry(at, "Order placed", orderId);
    }

    public static TimelineEntry claimFiled(Instant at) {
        return new TimelineEntry(at, "Claim filed", null);
    }

    /** @param carrier null if it is not known */
    public static TimelineEntry handedOver(Instant at, String carrier, String trackingNumber) {
        return new TimelineEntry(at, "Parcel handed to " + (carrier == null ? "the carrier" : carrier), trackingNumber);
    }

    public static TimelineEntry delivered(Instant at, String deliveredTo) {
        return new TimelineEntry(at, "Parcel delivered", deliveredTo);
    }
}
