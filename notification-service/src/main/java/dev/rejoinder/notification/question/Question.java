package dev.rejoinder.notification.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody at the shop asks the shopper, all at once.
 *
 * @param items empty once they are erased
 */
record Question(
        UUID id,
        UUID disputeId,
        String merchantId,
        String author,
        String askedBy,
        List<Item> items,
        Instant answerBy,
        Instant askedAt,
        State state,
        Instant settledAt,
        String requestHash,
        Instant erasedAt) {

    enum State {
        OPEN,
        /** The shopper has written since. */
        ANSWERED,
        WITHDRAWN,
        /** Its time was over when something else was asked. */
        LAPSED
    }
}
