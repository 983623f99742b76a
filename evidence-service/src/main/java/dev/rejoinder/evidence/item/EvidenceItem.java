package dev.rejoinder.evidence.item;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.file.StoredPages.FileKey;
import java.time.Instant;
import java.util.UUID;

/**
 * One file that shows something.
 *
 * @param description what it is, for whoever decides the claim; may name people
 * @param givenFrom where it comes from, such as a ticket system; null if not told
 * @param originAt when it came into being; null if not told
 * @param sha256 of the bytes that are kept
 */
public record EvidenceItem(
        UUID id,
        UUID disputeId,
        String merchantId,
        EvidenceKind kind,
        String description,
        String givenFrom,
        Instant originAt,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {

    public EvidenceItem {
        requireNonNull(id, "id");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(kind, "kind");
        requireNonNull(description, "description");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(sha256, "sha256");
    }

    /** For another dispute of the merchant's. */
    public EvidenceItem givenFor(UUID otherDisputeId, Instant at, String by) {
        return new EvidenceItem(
                UUID.randomUUID(),
                otherDisputeId,
                merchantId,
                kind,
                description,
                givenFrom,
                originAt,
                mediaType,
                size,
                sha256,
                at,
                by);
    }

    public FileKey fileKey() {
        return new FileKey(merchantId, sha256);
    }

    /** The same file for the same purpose, whichever dispute it was given for. */
    public boolean showsTheSameAs(EvidenceItem other) {
        return sha256.equals(other.sha256) && kind == other.kind;
    }
}
