package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.DisputeState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which disputes a list shows; a part that is null lets all pass. */
record DisputeFilter(String merchantId, String amazonOrderReference, DisputeState state) {

    String condition() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (merchantId != null) {
            conditions.add("merchant_id = ?");
        }
        if (amazonOrderReference != null) {
            conditions.add("amazon_order_reference = ?");
        }
        if (state != null) {
            conditions.add("state = ?");
        }
        return String.join(" and ", conditions);
    }

    /** The condition's parameters, and more after them. */
    Object[] parameters(Object... more) {
        List<Object> parameters = new ArrayList<>();
        if (merchantId != null) {
            parameters.add(merchantId);
        }
        if (amazonOrderReference != null) {
            parameters.add(amazonOrderReference);
        }
        if (state != null) {
            parameters.add(state.name());
        }
        parameters.addAll(Arrays.asList(more));
        return parameters.toArray();
    }
}
