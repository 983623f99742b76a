package dev.rejoinder.ingest.mail.letter;

/** What a mail about a claim is for. */
public enum Stage {
    FILED,
    MORE_ASKED,
    DECIDED
}
