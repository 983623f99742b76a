package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer to Amazon is to go out as a mail from the merchant's own account. Whether it still may, and what it says, is asked
 * from evidence-service when it is sent.
 *
 * @param answerId also the id of the e-mail
 * @param round counts the answers to this claim, from 1
 */
public record AnswerOrdered(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        long disputeVersion,
        UUID answerId,
        int round,
        DisputeSummary summary)
        implements DisputeFact {

    public static final String TYPE = "answer.ordered.v1";

    public AnswerOrdered {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(answerId, "answerId");
        requireNonNull(summary, "summary");
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
