package dev.rejoinder.evidence.intake;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.FileUse;
import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.file.StoredPages;
import dev.rejoinder.evidence.file.StoredPages.FileKey;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.item.EvidenceItems;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Adds to a dispute's packet, and takes back. */
@ApplicationScoped
class GivenEvidence {

    private static final int MOST_ITEMS = 30;
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    /** @param givenFrom and originAt may be null */
    record About(EvidenceKind kind, String description, String givenFrom, Instant originAt) {}

    private final DisputeDesk desk;
    private final EvidenceItems items;
    private final StoredFiles files;
    private final StoredPages pages;
    private final Clock clock;

    GivenEvidence(DisputeDesk desk, EvidenceItems items, StoredFiles files, StoredPages pages, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    List<EvidenceItem> of(Dispute dispute) {
        return items.of(dispute.id());
    }

    /** Of those that have any. */
    Map<FileKey, FilePages> pages(List<EvidenceItem> given) {
        return pages.of(given.stream().map(EvidenceItem::fileKey).distinct().toList());
    }

    EvidenceItem find(Dispute dispute, UUID itemId) {
        return of(dispute).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence", itemId));
    }

    /** The same file for the same purpose once more changes nothing. */
    @Transactional
    EvidenceItem add(Dispute looked, About about, CheckedFile file, String by) {
        Dispute dispute = desk.holdForNewPacket(looked.id(), looked.merchantId());
        refuseIfClosed(dispute);
        String sha256 = Sha256.of(file.content());
        EvidenceItem item = new EvidenceItem(
                UUID.randomUUID(),
                dispute.id(),
                dispute.merchantId(),
                about.kind(),
                about.description(),
                about.givenFrom(),
                about.originAt(),
                file.kind().mediaType(),
                file.content().length,
                sha256,
                clock.instant(),
                by);
        List<EvidenceItem> known = of(dispute);
        Optional<EvidenceItem> before =
                known.stream().filter(item::showsTheSameAs).findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        refuseIfTooMuch(known, List.of(item));
        files.keep(dispute.merchantId(), sha256, file, FileUse.ofDispute(dispute.id()));
        items.add(item);
        desk.reassess(dispute, What.EVIDENCE_GIVEN, item.kind() + " " + sha256, by);
        return item;
    }

    /**
     * Takes over what was given for another dispute about the same order. What is here already stays as it is.
     *
     * @throws Unprocessable if the other is not about the same order
     */
    @Transactional
    List<EvidenceItem> reuse(Dispute looked, UUID from, String by) {
        Dispute dispute = desk.holdForNewPacket(looked.id(), looked.merchantId());
        refuseIfClosed(dispute);
        if (desk.related(dispute).stream().noneMatch(other -> other.id().equals(from))) {
            throw Unprocessable.field("from", "is no other dispute about the same order");
        }
        List<EvidenceItem> taken = items.lacking(dispute.id(), from).stream()
                .map(item -> item.givenFor(dispute.id(), clock.instant(), by))
                .toList();
        if (!taken.isEmpty()) {
            refuseIfTooMuch(of(dispute), taken);
            taken.forEach(item -> {
                files.use(item.merchantId(), item.sha256(), FileUse.ofDispute(item.disputeId()));
                items.add(item);
            });
            desk.reassess(dispute, What.EVIDENCE_REUSED, from + ": " + taken.size() + " files", by);
        }
        return of(dispute);
    }

    @Transactional
    void remove(Dispute looked, UUID itemId, String by) {
        Dispute dispute = desk.holdForNewPacket(looked.id(), looked.merchantId());
        refuseIfClosed(dispute);
        EvidenceItem item = find(dispute, itemId);
        items.remove(itemId, by);
        desk.reassess(dispute, What.EVIDENCE_TAKEN_BACK, item.kind() + " " + item.sha256(), by);
    }

    private static void refuseIfTooMuch(List<EvidenceItem> known, List<EvidenceItem> more) {
        long bytes = Stream.concat(known.stream(), more.stream())
                .mapToLong(EvidenceItem::size)
                .sum();
        if (known.size() + more.size() > MOST_ITEMS || bytes > MOST_BYTES) {
            throw new Conflict("A dispute takes " + MOST_ITEMS + " files and " + MOST_BYTES / 1024 / 1024
                    + " MB: take something back first");
        }
    }

    private static void refuseIfClosed(Dispute dispute) {
        if (dispute.isClosed()) {
            throw new Conflict("The dispute is CLOSED: its packet does not change any more");
        }
    }
}
