package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * People of a higher level look after a case from now on.
 *
 * @param level 2 or 3
 */
public record CaseEscalated(
        UUID eventId, Instant occurredAt, String merchantId, UUID disputeId, int level, LevelReason reason)
        implements ConversationFact {

    public static final String TYPE = "case.escalated.v1";

    public CaseEscalated {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(reason, "reason");
    }

    @Override
    public UUID subjectId() {
        return disputeId;
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
