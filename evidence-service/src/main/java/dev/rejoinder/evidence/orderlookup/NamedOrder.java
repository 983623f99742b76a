package dev.rejoinder.evidence.orderlookup;

import java.util.UUID;

/**
 * An order that somebody's words may name.
 *
 * @param ofSender whether whoever wrote them has placed it, by the e-mail address
 * @param disputeId of its newest open dispute, or null
 */
record NamedOrder(String merchantId, String orderId, boolean ofSender, UUID disputeId) {}
