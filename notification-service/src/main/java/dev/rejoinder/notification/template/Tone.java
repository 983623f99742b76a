package dev.rejoinder.notification.template;

/**
 * How a letter to a shopper speaks, by what has happened and never by chance: nobody is sorry for a decision that is not
 * theirs, nothing is cheerful, and whose payment it was is not presumed.
 */
record Tone(Opening opening, boolean regretsUnknownAmount, Ending ending) {

    /** What is said of the shopper's trouble. */
    enum Opening {
        NOTHING,
        CALM,
        SORRY_FOR_TROUBLE,
        SORRY_FOR_WAIT
    }

    /** What is said last, after all that can be done. */
    enum Ending {
        NOTHING,
        SOBER
    }

    /** From here on a wait is longer than anybody expects. */
    static final long LONG_WAIT_DAYS = 14;

    /** @param daysWaiting since the shopper has turned to Amazon or the bank; 0 if nobody told */
    static Tone of(Template template, boolean unrecognised, long daysWaiting, boolean amountKnown) {
        Opening sorry = daysWaiting < LONG_WAIT_DAYS ? Opening.SORRY_FOR_TROUBLE : Opening.SORRY_FOR_WAIT;
        return switch (template) {
            case SHOPPER_CHARGEBACK_RECEIVED, SHOPPER_CLAIM_RECEIVED, SHOPPER_LOOKED_AT_AGAIN ->
                new Tone(unrecognised ? Opening.CALM : sorry, !unrecognised && !amountKnown, Ending.NOTHING);
            case SHOPPER_REFUND_COMING -> new Tone(unrecognised ? Opening.CALM : sorry, false, Ending.NOTHING);
            case SHOPPER_DECIDED_FOR_SHOPPER ->
                new Tone(unrecognised ? Opening.NOTHING : sorry, !unrecognised && !amountKnown, Ending.NOTHING);
            case SHOPPER_DECIDED_FOR_SHOP ->
                new Tone(Opening.NOTHING, false, unrecognised ? Ending.NOTHING : Ending.SOBER);
            case SHOPPER_CLOSED_WITHDRAWN,
                    SHOPPER_CLOSED_NO_FAULT,
                    SHOPPER_CLOSED_EXPIRED,
                    SHOPPER_STILL_ON_IT,
                    SHOPPER_MESSAGE_ARRIVED,
                    SHOPPER_MESSAGE,
                    SHOPPER_QUESTION,
                    SHOPPER_QUESTION_REMINDER,
                    SHOPPER_HOW_TO_WITHDRAW,
                    SHOPPER_HOW_TO_APPEAL,
                    SHOPPER_NEW_OWNER,
                    SHOPPER_DID_WE_SOLVE_IT,
                    SHOPPER_STATUS_LINK,
                    SHOPPER_ANSWER,
                    SHOPPER_REFUND_ARRIVED -> new Tone(Opening.NOTHING, false, Ending.NOTHING);
            default -> throw new IllegalArgumentException(template + " is not for shoppers");
        };
    }
}
