package dev.rejoinder.ingest.mail.letter;

import java.time.Instant;

/**
 * The words of one writer in a mail.
 *
 * @param from the writer's address as far as it can be told; may be empty
 * @param date when it was written; null if that cannot be told
 */
public record Letter(Road road, String from, String subject, Instant date, String text) {

    /** How the words came into the mail. */
    public enum Road {
        DIRECT,
        /** Quoted below somebody's answer. */
        QUOTED,
        /** Copied into somebody's mail by forwarding. */
        FORWARDED,
        /** A mail attached to a mail. */
        ATTACHED
    }
}
