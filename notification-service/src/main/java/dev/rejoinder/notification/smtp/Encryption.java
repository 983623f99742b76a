package dev.rejoinder.notification.smtp;

/** What keeps strangers from reading along. */
public enum Encryption {
    /** Only for a server on the same machine. */
    NONE,
    /** Nothing is sent while the server does not offer it. */
    STARTTLS,
    /** From the first byte on, usually port 465. */
    TLS
}
