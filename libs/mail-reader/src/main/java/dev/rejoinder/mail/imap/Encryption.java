package dev.rejoinder.mail.imap;

/** How the line to a mail server is protected. {@code NONE} is for tests and local systems only. */
public enum Encryption {
    TLS,
    STARTTLS,
    NONE
}
