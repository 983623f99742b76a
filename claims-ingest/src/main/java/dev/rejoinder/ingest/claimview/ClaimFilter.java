package dev.rejoinder.ingest.claimview;

import java.util.List;

/** Which claims a list shows; null for any. */
record ClaimFilter(String merchantId, String amazonOrderReference, ClaimState state) {

    /** Adds its values, and answers the conditions on them, each preceded by "and". */
    String conditions(List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        if (merchantId != null) {
            conditions.append(" and merchant_id = ?");
            values.add(merchantId);
        }
        if (amazonOrderReference != null) {
            conditions.append(" and id in (select unnest(claim_ids) from claim_reference"
                    + " where type = 'AMAZON_ORDER_REFERENCE' and value = ?)");
            values.add(amazonOrderReference);
        }
        if (state != null) {
            conditions.append(" and account -> 'outcome' is ").append(state == ClaimState.OPEN ? "null" : "not null");
        }
        return conditions.toString();
    }
}
