package dev.rejoinder.notification.incoming.reading;

import dev.rejoinder.notification.masking.Masked.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A mail as it is kept: its words without secrets, its files looked at.
 *
 * @param id the same for the same mail, however it came
 * @param messageId with its brackets; null if it has none to answer to
 * @param sender null if it names none, or several
 * @param words what its writer says; null if it was not read
 * @param quoted what stands below, null if nothing does
 * @param masked what was taken out
 * @param addressedTo where it went, in lower case
 * @param answers the Message-IDs of the mails it answers, nearest first
 * @param writtenAt as it says; null if it does not
 */
public record ReadMail(
        UUID id,
        String messageId,
        String sender,
        String senderName,
        String subject,
        String words,
        String quoted,
        Set<Secret> masked,
        Judgement judgement,
        List<String> addressedTo,
        List<String> answers,
        List<ReadFile> files,
        Instant writtenAt) {

    public MailKind kind() {
        return judgement.kind();
    }

    public boolean isByPerson() {
        return kind() == MailKind.PERSON;
    }

    /** What may name an order: all its words. */
    public String everything() {
        return String.join("\n", subject, words == null ? "" : words, quoted == null ? "" : quoted);
    }
}
