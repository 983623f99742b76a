package dev.rejoinder.evidence.dispute;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
import java.time.Instant;

/**
 * By when a dispute has to be answered.
 *
 * @param answerBy by when it is answered if all goes as it should: the merchant's buffer before the deadline
 */
record Term(Deadline deadline, Instant answerBy) {

    Term {
        requireNonNull(deadline, "deadline");
        requireNonNull(answerBy, "answerBy");
    }

    static Term of(Deadline deadline, MerchantCalendar calendar) {
        return new Term(deadline, calendar.answerBy(deadline.respondBy()));
    }
}
