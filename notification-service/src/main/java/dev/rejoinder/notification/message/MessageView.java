package dev.rejoinder.notification.message;

import dev.rejoinder.notification.profile.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as its list shows it.
 *
 * @param text null for auditors, and once it is erased
 * @param emailId the mail that carries it, as {@code GET /emails} has it
 */
record MessageView(
        UUID id,
        UUID disputeId,
        String author,
        String writtenBy,
        Language language,
        String text,
        Instant writtenAt,
        Instant erasedAt,
        UUID emailId) {

    static MessageView of(Message message, UUID emailId, boolean masked) {
        return new MessageView(
                message.id(),
                message.disputeId(),
                masked ? null : message.author(),
                masked ? null : message.writtenBy(),
                message.language(),
                masked ? null : message.words(),
                message.writtenAt(),
                message.erasedAt(),
                emailId);
    }
}
