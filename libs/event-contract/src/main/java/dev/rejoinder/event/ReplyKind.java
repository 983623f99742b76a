package dev.rejoinder.event;

/** What a mail that reached us is. */
public enum ReplyKind {
    PERSON,
    AUTO_REPLY,
    OUT_OF_OFFICE,
    MAILING_LIST,
    /** It was not read; people find it in the list. */
    UNREADABLE
}
