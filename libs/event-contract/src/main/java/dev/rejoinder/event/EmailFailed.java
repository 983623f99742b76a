package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * An e-mail was given up. What the mail server said may name people, and is kept with the mail.
 *
 * @param template the template's name, such as {@code amazon-answer}
 * @param mayHaveArrived true if the mail server's answer was lost once
 */
public record EmailFailed(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        UUID emailId,
        Audience audience,
        String template,
        EmailFailure failure,
        boolean mayHaveArrived)
        implements ConversationFact {

    public static final String TYPE = "email.failed.v1";

    public EmailFailed {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(emailId, "emailId");
        requireNonNull(audience, "audience");
        requireNonNull(template, "template");
        requireNonNull(failure, "failure");
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
