package dev.rejoinder.notification.preference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one recipient wants. In requests all but the address may be left out, which leaves it as it is.
 *
 * @param claims always true: what concerns a claim and has to be known always comes
 * @param course answers that were sent and refunds under way
 * @param digestHour by the shop's clock, 6 to 18
 */
record Preference(
        String email,
        Boolean claims,
        Boolean course,
        Boolean digest,
        Integer digestHour,
        Boolean report,
        Boolean advice) {

    static final int EARLIEST = 6;
    static final int LATEST = 18;

    static List<Preference> of(List<Subscription> rows) {
        Map<String, Map<Topic, Subscription>> byRecipient = new TreeMap<>(Comparator.naturalOrder());
        rows.forEach(row -> byRecipient
                .computeIfAbsent(row.recipient(), recipient -> new TreeMap<>())
                .put(row.topic(), row));
        return byRecipient.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Preference of(String recipient, Map<Topic, Subscription> topics) {
        return new Preference(
                recipient,
                true,
                topics.get(Topic.COURSE).wanted(),
                topics.get(Topic.DIGEST).wanted(),
                topics.get(Topic.DIGEST).hour(),
                topics.get(Topic.REPORT).wanted(),
                topics.get(Topic.ADVICE).wanted());
    }

    /** Null where nothing is said of it. */
    Boolean wants(Topic topic) {
        return switch (topic) {
            case COURSE -> course;
            case DIGEST -> digest;
            case REPORT -> report;
            case ADVICE -> advice;
        };
    }
}
