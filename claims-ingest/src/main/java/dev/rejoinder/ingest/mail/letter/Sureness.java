package dev.rejoinder.ingest.mail.letter;

/** {@code SURE}: the mail labels it so; {@code LIKELY}: it stands there and nothing speaks against it. */
public enum Sureness {
    SURE,
    LIKELY
}
