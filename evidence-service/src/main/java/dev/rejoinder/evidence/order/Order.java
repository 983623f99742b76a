package dev.rejoinder.evidence.order;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import java.time.Instant;
import java.util.List;

/**
 * An order as its merchant stored it. References, shopper, address and policy version may be null.
 *
 * @param amazonOrderReference Amazon's charge permission id; orders of a subscription share one
 * @param policyVersion the version of the merchant's terms the shopper agreed to
 */
public record Order(
        String merchantId,
        String orderId,
        String amazonOrderReference,
        String chargeId,
        Instant placedAt,
        ProductType productType,
        Money total,
        List<Item> items,
        Shopper shopper,
        Address deliveryAddress,
        String policyVersion) {

    public Order {
        requireNonNull(merchantId, "merchantId");
        requireNonNull(orderId, "orderId");
        requireNonNull(placedAt, "placedAt");
        requireNonNull(productType, "productType");
        requireNonNull(total, "total");
        items = List.copyOf(items);
    }

    public OrderKey key() {
        return new OrderKey(merchantId, orderId);
    }
}
