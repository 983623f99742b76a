package dev.rejoinder.notification.outgoing;

import java.util.UUID;

/**
 * A mail that came back.
 *
 * @param recipient null if it is not known any more
 */
public record Returned(UUID emailId, String merchantId, String recipient) {}
