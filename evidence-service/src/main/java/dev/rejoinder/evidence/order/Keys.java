package dev.rejoinder.evidence.order;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.problem.NotFound;

/** The names merchants give to orders and shipments. */
final class Keys {

    private static final int MAX_LENGTH = 100;

    private Keys() {}

    static OrderKey check(OrderKey key, Fields fields) {
        String merchantId = name("merchantId", key.merchantId(), fields);
        String orderId = name("orderId", key.orderId(), fields);
        return merchantId == null || orderId == null ? key : new OrderKey(merchantId, orderId);
    }

    /** A name that could not have been given to anything names nothing. */
    static void requireSound(OrderKey key) {
        Fields fields = new Fields();
        check(key, fields);
        if (fields.areWrong()) {
            throw new NotFound("order", key.orderId());
        }
    }

    static String name(String field, String value, Fields fields) {
        return fields.requiredText(field, value, MAX_LENGTH);
    }
}
