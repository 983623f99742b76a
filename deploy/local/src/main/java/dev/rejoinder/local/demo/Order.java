package dev.rejoinder.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What a shop's own system knows of one sale: the order and its delivered parcel, some weeks ago. */
record Order(
        String id,
        String reference,
        Map<String, Object> total,
        List<Map<String, Object>> items,
        Map<String, Object> shopper,
        Map<String, Object> address,
        String carrier,
        String trackingNumber,
        String signedBy,
        Instant placedAt) {

    /** The same order under the reference that Amazon gave it. */
    Order of(String amazonOrderReference) {
        return new Order(
                id, amazonOrderReference, total, items, shopper, address, carrier, trackingNumber, signedBy, placedAt);
    }

    static Instant daysAgo(int days) {
        return Clock.systemUTC()
                .instant()
                .minus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(9));
    }

    static Map<String, Object> money(String value, String currency) {
        return Map.of("value", value, "currency", currency);
    }

    Map<String, Object> order() {
        return Map.of(
                "amazonOrderReference", reference,
                "chargeId", chargeId(),
                "placedAt", placedAt.toString(),
                "productType", "PHYSICAL",
                "total", total,
                "items", items,
                "shopper", shopper,
                "deliveryAddress", address);
    }

    Map<String, Object> shipment() {
        return Map.of(
                "carrier",
                carrier,
                "trackingNumber",
                trackingNumber,
                "shippedAt",
                placedAt.plus(Duration.ofDays(1)).toString(),
                "promisedBy",
                placedAt.plus(Duration.ofDays(5)).toString(),
                "deliveredAt",
                placedAt.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(192)).toString(),
                "deliveredTo",
                "front door",
                "signedBy",
                signedBy);
    }

    String chargeId() {
        return reference + "-C000001";
    }
}
