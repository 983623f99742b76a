package dev.rejoinder.notification.incoming;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * A mail with what it says, as text: a stranger's HTML is never shown.
 *
 * @param text its writer's own words; null for auditors, and if it was not read
 * @param quoted what stood below them
 * @param writtenAt as the mail says
 */
record MailDetails(@JsonUnwrapped MailView mail, String text, String quoted, Instant writtenAt, List<KeptFile> files) {

    static MailDetails of(IncomingMail mail, List<KeptFile> files, boolean masked) {
        return new MailDetails(
                MailView.of(mail, masked),
                masked ? null : mail.words(),
                masked ? null : mail.quoted(),
                mail.writtenAt(),
                masked ? List.of() : files);
    }
}
