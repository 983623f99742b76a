package dev.rejoinder.notification.incoming.reading;

/** What a mail is; only a person's is ever answered. */
public enum MailKind {
    PERSON,
    AUTO_REPLY,
    OUT_OF_OFFICE,
    MAILING_LIST,
    /** A mail of ours that came back, by a loop. */
    OWN,
    /** A mail system says that one of our mails came back. */
    BOUNCE,
    /** Built so that it is not read. */
    UNREADABLE
}
