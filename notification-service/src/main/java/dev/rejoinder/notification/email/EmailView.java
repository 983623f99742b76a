package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.MailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * An e-mail as {@code GET /emails} shows it.
 *
 * @param disputeId null where it is about no single one
 * @param to null while it is not known; masked for auditors
 * @param erasedAt when its shopper was forgotten, and what it said deleted; null else
 * @param reason why it is not sent, or not yet
 * @param attempts how often it was offered to the mail server
 * @param possibleCopies how many copies may have arrived: more than one only after a crash or a broken connection
 */
record EmailView(
        UUID id,
        UUID disputeId,
        String merchantId,
        Audience audience,
        String template,
        String language,
        String to,
        String subject,
        Status status,
        String reason,
        String messageId,
        int attempts,
        int possibleCopies,
        Instant nextAttemptAt,
        Instant queuedAt,
        Instant sentAt,
        Instant erasedAt) {

    static EmailView of(Email email, boolean masked) {
        return new EmailView(
                email.id(),
                email.disputeId(),
                email.merchantId(),
                email.audience(),
                email.template(),
                email.language(),
                masked ? MailAddress.masked(email.recipient()) : email.recipient(),
                email.subject(),
                email.status(),
                email.reason(),
                email.messageId(),
                email.attempts(),
                email.possibleCopies(),
                email.nextAttemptAt(),
                email.queuedAt(),
                email.sentAt(),
                email.erasedAt());
    }
}
