package dev.rejoinder.evidence.correspondence;

import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.MailFacts;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A mail whose words are known. */
public record ShopperMail(
        UUID id, UUID disputeId, MailFacts.Direction direction, Instant at, String subject, String words) {

    /** @param redaction leaves out what the packet does not tell */
    public ItemFacts item(UnaryOperator<String> redaction) {
        return ItemFacts.ofMail(redaction.apply(subject), at, new MailFacts(id, direction, redaction.apply(words)));
    }
}
