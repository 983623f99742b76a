package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.incoming.Whose.MatchedBy;
import dev.rejoinder.notification.incoming.Whose.State;
import dev.rejoinder.notification.incoming.reading.MailKind;
import dev.rejoinder.notification.masking.Masked.Secret;
import dev.rejoinder.notification.profile.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that reached us, as lists show it.
 *
 * @param from masked for auditors
 * @param why its kind is what it is
 * @param verified whether its writer is who we wrote to; if not, it can trigger nothing
 * @param writer on whose side its writer is, or null
 * @param inquiryId the first mail of the question about an order that it belongs to, or null
 * @param suggestions disputes it may be about
 * @param removed kinds of numbers that were taken out of it
 */
record MailView(
        UUID id,
        Instant arrivedAt,
        String from,
        String fromName,
        String subject,
        MailKind kind,
        String why,
        State state,
        MatchedBy matchedBy,
        boolean verified,
        UUID disputeId,
        UUID inquiryId,
        String merchantId,
        Audience writer,
        UUID answersEmail,
        List<UUID> suggestions,
        List<Secret> removed,
        String assignedBy,
        Instant erasedAt) {

    static MailView of(IncomingMail mail, boolean masked) {
        return new MailView(
                mail.id(),
                mail.arrivedAt(),
                masked ? MailAddress.masked(mail.sender()) : mail.sender(),
                masked ? null : mail.senderName(),
                masked ? null : mail.subject(),
                mail.kind(),
                mail.why(),
                mail.state(),
                mail.matchedBy(),
                mail.verified(),
                mail.disputeId(),
                mail.inquiryId(),
                mail.merchantId(),
                mail.writer(),
                mail.answered(),
                mail.suggestions(),
                mail.masked(),
                mail.assignedBy(),
                mail.erasedAt());
    }
}
