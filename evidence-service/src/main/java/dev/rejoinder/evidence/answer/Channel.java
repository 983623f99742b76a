package dev.rejoinder.evidence.answer;

/** The ways by which an answer goes out. */
public enum Channel {
    /** Files and evidence through Amazon's dispute API; chargebacks only. */
    AMAZON_API,
    /** As a mail to Amazon from the merchant's own account, by notification-service; A-to-z claims only. */
    MAIL,
    /** Downloaded, and sent by the merchant: in Seller Central, or as a reply to Amazon's mail. */
    HANDED_OVER
}
