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
record TimelineEvent(UUID disputeId, Instant at, What what, String detail, String by, UUID causedBy) {

    enum What {
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
        EVIDENCE_COMPLETE,
        EVIDENCE_INCOMPLETE,
        CLOSED
    }
}
