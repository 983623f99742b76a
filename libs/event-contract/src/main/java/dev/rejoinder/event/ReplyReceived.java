package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has answered one of our mails.
 *
 * @param writer on whose side its writer is
 * @param kind only a person's mail is somebody's word
 * @param verified whether it came from the address that we had written to; else a person has said whose it is
 */
public record ReplyReceived(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        UUID mailId,
        Audience writer,
        ReplyKind kind,
        boolean verified)
        implements ConversationFact {

    public static final String TYPE = "reply.received.v1";

    public ReplyReceived {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(mailId, "mailId");
        requireNonNull(writer, "writer");
        requireNonNull(kind, "kind");
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
