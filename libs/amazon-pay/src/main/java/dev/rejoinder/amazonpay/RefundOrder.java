package dev.rejoinder.amazonpay;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Money;

/** Gives this much of a charge back to the shopper. */
public record RefundOrder(String chargeId, Money amount) {

    public RefundOrder {
        requireNonNull(chargeId, "chargeId");
        requireNonNull(amount, "amount");
        if (amount.value().signum() == 0) {
            throw new IllegalArgumentException("a refund of nothing");
        }
    }
}
