package dev.rejoinder.notification.bounce;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.MailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * An address that gets no mails as {@code GET /suppressions} shows it.
 *
 * @param emailId the mail that came back last
 * @param to null once the mail has forgotten it; masked for auditors
 */
record SuppressionView(
        UUID id,
        String merchantId,
        UUID emailId,
        UUID disputeId,
        Audience audience,
        String to,
        String reason,
        Instant since,
        Instant expiresAt) {

    static SuppressionView of(Suppression suppression, boolean masked) {
        return new SuppressionView(
                suppression.id(),
                suppression.merchantId(),
                suppression.emailId(),
                suppression.disputeId(),
                suppression.audience(),
                masked ? MailAddress.masked(suppression.to()) : suppression.to(),
                suppression.reason(),
                suppression.since(),
                suppression.expiresAt());
    }
}
