package dev.rejoinder.ingest.notice;

/** How far a notice has come. A person can send a {@code QUARANTINED} or {@code REFUSED} one through again. */
public enum NoticeState {
    ACCEPTED,
    TRANSLATED,
    QUARANTINED,
    REFUSED
}
