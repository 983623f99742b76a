package dev.rejoinder.ingest.notice;

/** The road a notice came by. */
public enum NoticeSource {
    WEBHOOK,
    IPN,
    MAIL,
    FORM,
    /** Nobody told us: we found it by asking Amazon again. */
    AMAZON_API
}
