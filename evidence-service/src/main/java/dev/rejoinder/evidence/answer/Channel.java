package dev.rejoinder.evidence.answer;

/** The ways by which an answer goes out. */
public enum Channel {
    /** Files and evidence through Amazon's dispute API; chargebacks only. */
    AMAZON_API,
    /** Downloaded, and sent by the merchant: in Seller Central, or as a reply to Amazon's mail. */
    HANDED_OVER
}
