package dev.rejoinder.notification.inquiry;

import java.util.UUID;

/**
 * An order that a mail may be about, as evidence-service finds it.
 *
 * @param ofSender whether the order has the address that the mail came from
 * @param disputeId of its open dispute, or null
 */
record NamedOrder(String merchantId, String orderId, boolean ofSender, UUID disputeId) {}
