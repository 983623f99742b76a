package dev.rejoinder.amazonpay;

import dev.rejoinder.event.Shopper;
import java.time.Instant;

/**
 * What the shopper has agreed to: Amazon's order. All but the id may be null.
 *
 * @param merchantReferenceId the merchant's own order number
 * @param shopper null when Amazon has forgotten who it was
 */
public record ChargePermission(
        String id, String merchantReferenceId, String state, Shopper shopper, Instant createdAt) {}
