package dev.rejoinder.amazonpay;

import dev.rejoinder.event.Money;
import java.time.Instant;

/**
 * Money on its way back. All but the id may be null.
 *
 * @param state {@code RefundInitiated}, {@code Refunded} or {@code Declined}
 * @param reasonCode why it was declined
 */
public record AmazonRefund(
        String id, String chargeId, Money amount, String state, String reasonCode, Instant lastUpdatedAt) {}
