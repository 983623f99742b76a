package dev.rejoinder.notification.incoming;

/**
 * Makes a message to the shopper of what somebody at the shop answers to {@code MERCHANT_SHOPPER_WROTE}. While there is no bean of
 * this type, mails to the shop do not offer it.
 */
public interface ShopAnswers {

    /** A verified person's words; told within the transaction that stores them. */
    void answered(ReplyArrived reply);
}
