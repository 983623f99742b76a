package dev.rejoinder.evidence.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What a mail between shopper and merchant says.
 *
 * @param words plain text, without what the packet does not tell of the shopper
 */
public record MailFacts(UUID id, Direction direction, String words) {

    public static final String MEDIA_TYPE = "text/plain";

    public enum Direction {
        TO_SHOPPER("Mail sent by Rejoinder for the merchant"),
        FROM_SHOPPER("Mail of the shopper, received by Rejoinder for the merchant");

        private final String source;

        Direction(String source) {
            this.source = source;
        }

        /** Where it comes from. */
        public String source() {
            return source;
        }
    }

    public MailFacts {
        requireNonNull(id, "id");
        requireNonNull(direction, "direction");
        requireNonNull(words, "words");
    }

    /** Its file in the packet. */
    public byte[] bytes() {
        return words.getBytes(UTF_8);
    }
}
