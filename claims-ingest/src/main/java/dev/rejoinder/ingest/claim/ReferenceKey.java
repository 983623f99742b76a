package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.ClaimReferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A name that claims of one merchant go by. Sorted, so that everybody locks them in the same order. */
record ReferenceKey(String merchantId, Type type, String value) implements Comparable<ReferenceKey> {

    enum Type {
        DISPUTE_ID,
        CHARGE_ID,
        AMAZON_ORDER_REFERENCE,
        MERCHANT_ORDER_ID
    }

    private static final Comparator<ReferenceKey> ORDER = Comparator.comparing(ReferenceKey::merchantId)
            .thenComparing(ReferenceKey::type)
            .thenComparing(ReferenceKey::value);

    static List<ReferenceKey> of(String merchantId, ClaimReferences names) {
        List<ReferenceKey> keys = new ArrayList<>();
        add(keys, merchantId, Type.DISPUTE_ID, names.disputeId());
        add(keys, merchantId, Type.CHARGE_ID, names.chargeId());
        add(keys, merchantId, Type.AMAZON_ORDER_REFERENCE, names.amazonOrderReference());
        add(keys, merchantId, Type.MERCHANT_ORDER_ID, names.merchantOrderId());
        return keys;
    }

    private static void add(List<ReferenceKey> keys, String merchantId, Type type, String value) {
        if (value != null) {
            keys.add(new ReferenceKey(merchantId, type, value));
        }
    }

    @Override
    public int compareTo(ReferenceKey other) {
        return ORDER.compare(this, other);
    }
}
