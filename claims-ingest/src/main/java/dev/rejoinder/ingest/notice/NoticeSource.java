package dev.rejoinder.ingest.notice;

/** The road a notice came by. */
public enum NoticeSource {
    WEBHOOK,
    IPN,
    MAIL,
    FORM
}
