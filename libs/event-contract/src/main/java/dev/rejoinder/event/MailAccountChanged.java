package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The merchant's own mail account can be used from now on, or no longer.
 *
 * @param accountVersion grows with each change of the account, starting at 1
 * @param verified mails to Amazon can go out from it
 */
public record MailAccountChanged(
        UUID eventId, Instant occurredAt, String merchantId, long accountVersion, boolean verified)
        implements ConversationFact {

    public static final String TYPE = "mail-account.changed.v1";

    public MailAccountChanged {
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(merchantId, "merchantId");
    }

    /** A merchant has one account. */
    @Override
    public UUID subjectId() {
        return FactIds.of("mail-account", merchantId);
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
