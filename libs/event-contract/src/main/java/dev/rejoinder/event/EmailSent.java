package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail relay has taken an e-mail over.
 *
 * @param template the template's name, such as {@code merchant-claim-opened}
 * @param language BCP 47 tag of the e-mail's language
 */
public record EmailSent(
        UUID eventId,
        Instant occurredAt,
        String merchantId,
        UUID disputeId,
        UUID emailId,
        Audience audience,
        String template,
        String language)
        implements ConversationFact {

    public static final String TYPE = "email.sent.v1";

    public EmailSent {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(emailId, "emailId");
        requireNonNull(audience, "audience");
        requireNonNull(template, "template");
        requireNonNull(language, "language");
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
