package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * By when the merchant must have answered, and who says so.
 *
 * @param rule the rule's name if the source is {@link Source#RULE}, else null
 */
public record Deadline(Instant respondBy, Source source, String rule) {

    public enum Source {
        AMAZON_API,
        AMAZON_MAIL,
        MERCHANT,
        RULE
    }

    public Deadline {
        requireNonNull(respondBy, "respondBy");
        requireNonNull(source, "source");
        if ((source == Source.RULE) != (rule != null)) {
            throw new IllegalArgumentException("a rule's deadline names its rule, and no other does");
        }
    }

    public static Deadline told(Instant respondBy, Source source) {
        return new Deadline(respondBy, source, null);
    }

    public static Deadline byRule(Instant respondBy, String rule) {
        return new Deadline(respondBy, Source.RULE, rule);
    }
}
