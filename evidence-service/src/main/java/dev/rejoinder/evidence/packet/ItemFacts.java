package dev.rejoinder.evidence.packet;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.time.Instant;

/**
 * A file the merchant has given for this claim, or a mail.
 *
 * @param description the subject if it is a mail
 * @param givenFrom where it comes from; may be null
 * @param originAt when it came into being; may be null
 * @param mail null, and not written, if it is a file
 */
public record ItemFacts(
        EvidenceKind kind,
        String description,
        String givenFrom,
        Instant originAt,
        ProofFile file,
        @JsonInclude(JsonInclude.Include.NON_NULL) MailFacts mail) {

    public ItemFacts {
        requireNonNull(kind, "kind");
        requireNonNull(description, "description");
        requireNonNull(file, "file");
    }

    /** A file. */
    public ItemFacts(EvidenceKind kind, String description, String givenFrom, Instant originAt, ProofFile file) {
        this(kind, description, givenFrom, originAt, file, null);
    }

    public static ItemFacts ofMail(String subject, Instant at, MailFacts mail) {
        byte[] bytes = mail.bytes();
        ProofFile file = new ProofFile(MailFacts.MEDIA_TYPE, bytes.length, Sha256.of(bytes));
        return new ItemFacts(
                EvidenceKind.CORRESPONDENCE, subject, mail.direction().source(), at, file, mail);
    }
}
