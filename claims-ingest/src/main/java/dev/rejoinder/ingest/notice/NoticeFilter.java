package dev.rejoinder.ingest.notice;

import java.util.List;

/** Which notices a list shows; null for any. */
record NoticeFilter(String merchantId, NoticeSource source, NoticeState state) {

    /** Adds its values, and answers the conditions on them, each followed by "and". */
    String conditions(List<Object> values) {
        return condition("merchantId", merchantId, values)
                + condition("source", source, values)
                + condition("state", state, values);
    }

    private static String condition(String field, Object value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return field + " = ?" + values.size() + " and ";
    }
}
