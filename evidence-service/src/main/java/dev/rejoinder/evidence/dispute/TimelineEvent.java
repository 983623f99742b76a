package dev.rejoinder.evidence.dispute;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a dispute; carries no personal data.
 *
 * @param detail what exactly, such as an order id; may be null
 * @param by who told Amazon's side, or who stored the order
 * @param causedBy the fact that brought it about; null if it was a request
 */
public record TimelineEvent(UUID disputeId, Instant at, What what, String detail, String by, UUID causedBy) {

    /** What it was. */
    public enum What {
        CLAIM_REPORTED,
        CLAIM_UPDATED,
        CLAIM_RESOLVED,
        /** The detail is the id of the claim and dispute it goes on as. */
        CLAIM_MERGED,
        /** The merchant told where it works. */
        CALENDAR_CHANGED,
        /** The detail is the new time and who says so. */
        DEADLINE_CHANGED,
        /** The detail is how near the deadline is. */
        REMINDED,
        DEADLINE_PASSED,
        /** A person said which order it is; without a detail: that it is none we know. */
        ORDER_CHOSEN,
        /** The references decide again. */
        ORDER_CHOICE_UNDONE,
        ORDER_FOUND,
        ORDER_CHANGED,
        ORDER_NO_LONGER_CERTAIN,
        /** The detail is its kind and hash. */
        EVIDENCE_GIVEN,
        /** What was given for another dispute about the order is taken over; the detail is that one's id and how many files. */
        EVIDENCE_REUSED,
        EVIDENCE_TAKEN_BACK,
        /** The terms its order was placed under; the detail is their version. */
        TERMS_STORED,
        /** A mail with the shopper is in the packet; the detail is its id. */
        MAIL_ADDED,
        /** A person has put the cover letter into their own words. */
        LETTER_EDITED,
        /** The cover letter is written from the facts again. */
        LETTER_EDIT_UNDONE,
        EVIDENCE_COMPLETE,
        EVIDENCE_INCOMPLETE,
        /** The detail is the decision and the sentence that says why. */
        DECIDED,
        /** An answer is to go out; the detail says how. */
        ANSWER_ORDERED,
        /** Amazon has the answer; the detail is what it says of the dispute now, or what a person says. */
        ANSWER_SENT,
        /** It was not sent, and the detail says why; somebody has to look. */
        ANSWER_FAILED,
        /** It waits for a person, and the detail says for what. */
        ANSWER_HELD,
        /** A person has looked at what Amazon has, and lets it go on. */
        ANSWER_RESUMED,
        ANSWER_WITHDRAWN,
        /** Amazon says it is answered, and it was not us. */
        ANSWERED_ELSEWHERE,
        /** Amazon wants to know more: a second round begins. */
        MORE_EVIDENCE_ASKED,
        /** A person has to do something; the detail says what. */
        ESCALATED,
        /** The detail is the amount. */
        REFUND_ORDERED,
        /** Of two persons who have to agree, the second did. */
        REFUND_APPROVED,
        /** Amazon has taken the order; the detail is its id. */
        REFUND_STARTED,
        /** The money is back; the detail is the amount, and what a person says if it was a person who told. */
        REFUNDED,
        REFUND_DECLINED,
        /** It was not begun, and the detail says why. */
        REFUND_FAILED,
        REFUND_HELD,
        REFUND_RESUMED,
        REFUND_WITHDRAWN,
        CLOSED
    }
}
