package dev.rejoinder.notification.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Time in which something is owed to a shopper, and what came of it.
 *
 * @param emailId the mail that makes the promise; null for answers
 * @param warned percent of the time of which people were told that they are over; 0 for none
 * @param endedAt null while it runs
 */
public record CaseClock(
        UUID id,
        UUID disputeId,
        String merchantId,
        Kind kind,
        UUID emailId,
        Instant startedAt,
        Instant dueAt,
        int warned,
        Instant endedAt,
        Ending endedBy) {

    public static final int ALL = 100;

    public enum Kind {
        /** From the case's beginning to the first word of a person. */
        FIRST_ANSWER,
        /** From a shopper's word to the next one of a person; a second word before that changes nothing. */
        NEXT_ANSWER,
        /** News by a date that a mail has named. */
        PROMISE
    }

    public enum Ending {
        ANSWER,
        NEWS,
        END_OF_CASE
    }

    public enum State {
        RUNNING,
        OVERDUE,
        MET,
        MISSED,
        /** The case ended before its time was over, and nothing is owed any more. */
        ENDED
    }

    public State state(Instant now) {
        if (endedAt == null) {
            return now.isBefore(dueAt) ? State.RUNNING : State.OVERDUE;
        }
        if (endedAt.isAfter(dueAt)) {
            return State.MISSED;
        }
        return endedBy == Ending.END_OF_CASE && kind != Kind.PROMISE ? State.ENDED : State.MET;
    }

    /** Negative where it was early; null while it runs. */
    Duration late() {
        return endedAt == null ? null : Duration.between(dueAt, endedAt);
    }
}
