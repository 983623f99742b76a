package dev.rejoinder.ingest.notice;

import java.time.Instant;
import java.util.List;

/**
 * Which notices a list shows; null for any.
 *
 * @param from received then or later
 * @param until received before
 */
record NoticeFilter(String merchantId, NoticeSource source, NoticeState state, Instant from, Instant until) {

    NoticeFilter(String merchantId, NoticeSource source, NoticeState state) {
        this(merchantId, source, state, null, null);
    }

    /** Adds its values, and answers the conditions on them, each followed by "and". */
    String conditions(List<Object> values) {
        return condition("merchantId = ?", merchantId, values)
                + condition("source = ?", source, values)
                + condition("state = ?", state, values)
                + condition("receivedAt >= ?", from, values)
                + condition("receivedAt < ?", until, values);
    }

    private static String condition(String comparison, Object value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return comparison + values.size() + " and ";
    }
}
