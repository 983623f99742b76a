package dev.rejoinder.amazonpay;

import dev.rejoinder.event.Money;
import java.time.Instant;

/**
 * Money taken, or to be taken. All but the id may be null.
 *
 * @param merchantReferenceId the merchant's own order number, if the shop gave it to Amazon
 * @param state for instance {@code Captured}
 */
public record Charge(
        String id,
        String chargePermissionId,
        String merchantReferenceId,
        Money amount,
        Money captured,
        Money refunded,
        String state,
        Instant createdAt) {}
