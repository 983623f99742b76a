package dev.rejoinder.evidence.packet;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import java.time.Instant;
import java.util.List;

/**
 * The order as the merchant stored it. Everything but its id and items may be null.
 *
 * @param productType PHYSICAL, DIGITAL or whatever the merchant says
 * @param policyVersion the version of the merchant's terms the shopper agreed to
 */
public record OrderFacts(
        String orderId,
        Instant placedAt,
        String productType,
        Money total,
        List<Item> items,
        Shopper shopper,
        Address deliveryAddress,
        String policyVersion) {

    public OrderFacts {
        requireNonNull(orderId, "orderId");
        items = List.copyOf(items);
    }

    /** @param price of one piece; null if not told */
    public record Item(String sku, String title, int quantity, Money price) {}

    /** @param country ISO 3166, two letters */
    public record Address(
            String name, String line1, String line2, String postalCode, String city, String region, String country) {}
}
