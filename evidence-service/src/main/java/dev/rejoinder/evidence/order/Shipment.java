package dev.rejoinder.evidence.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One parcel of an order. Everything but its key and scans may be null.
 *
 * @param carrier as the merchant writes it
 * @param deliveredTo who or what took it, such as {@code neighbour}
 */
public record Shipment(
        OrderKey order,
        String shipmentId,
        String carrier,
        String trackingNumber,
        Instant shippedAt,
        Instant promisedBy,
        Instant deliveredAt,
        String deliveredTo,
        String signedBy,
        List<Scan> scans,
        Proof proofOfDelivery) {

    public Shipment {
        requireNonNull(order, "order");
        requireNonNull(shipmentId, "shipmentId");
        scans = List.copyOf(scans);
    }

    /** What the carrier noted on the way. */
    public record Scan(Instant at, String place, String description) {}

    /** The stored file that shows the delivery. */
    public record Proof(String mediaType, long size, String sha256) {}
}
