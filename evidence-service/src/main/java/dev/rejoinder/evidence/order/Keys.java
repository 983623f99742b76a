package dev.rejoinder.evidence.order;

import dev.rejoinder.evidence.check.Fields;

/** The names merchants give to orders and shipments. */
final class Keys {

    private static final int MAX_LENGTH = 100;

    private Keys() {}

    static OrderKey check(OrderKey key, Fields fields) {
        String merchantId = name("merchantId", key.merchantId(), fields);
        String orderId = name("orderId", key.orderId(), fields);
        return merchantId == null || orderId == null ? key : new OrderKey(merchantId, orderId);
    }

    static String name(String field, String value, Fields fields) {
        return fields.requiredText(field, value, MAX_LENGTH);
    }
}
