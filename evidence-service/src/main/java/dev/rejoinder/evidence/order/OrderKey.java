package dev.rejoinder.evidence.order;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** Which order; merchants number their orders themselves. Sorted, so that rows are always locked in the same sequence. */
public record OrderKey(String merchantId, String orderId) implements Comparable<OrderKey> {

    private static final Comparator<OrderKey> SEQUENCE =
            Comparator.comparing(OrderKey::merchantId).thenComparing(OrderKey::orderId);

    public OrderKey {
        requireNonNull(merchantId, "merchantId");
        requireNonNull(orderId, "orderId");
    }

    @Override
    public int compareTo(OrderKey other) {
        return SEQUENCE.compare(this, other);
    }
}
