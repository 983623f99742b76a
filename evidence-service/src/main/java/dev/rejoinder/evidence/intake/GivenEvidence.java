package dev.rejoinder.evidence.intake;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.item.EvidenceItems;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
    private final Clock clock;

    GivenEvidence(DisputeDesk desk, EvidenceItems items, StoredFiles files, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.files = files;
        this.clock = clock;
    }

    List<EvidenceItem> of(Dispute dispute) {
        return items.of(List.of(dispute.id())).getOrDefault(dispute.id(), List.of());
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
        List<EvidenceItem> known = of(dispute);
        for (EvidenceItem item : known) {
            if (item.sha256().equals(sha256) && item.kind() == about.kind()) {
                return item;
            }
        }
        long bytes = known.stream().mapToLong(EvidenceItem::size).sum() + file.content().length;
        if (known.size() >= MOST_ITEMS || bytes > MOST_BYTES) {
            throw new Conflict("A dispute takes " + MOST_ITEMS + " files and " + MOST_BYTES / 1024 / 1024
                    + " MB: take something back first");
        }
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
        files.keep(dispute.merchantId(), sha256, file);
        items.add(item);
        desk.reassess(dispute, What.EVIDENCE_GIVEN, item.kind() + " " + sha256, by);
        return item;
    }

    @Transactional
    void remove(Dispute looked, UUID itemId, String by) {
        Dispute dispute = desk.holdForNewPacket(looked.id(), looked.merchantId());
        refuseIfClosed(dispute);
        EvidenceItem item = find(dispute, itemId);
        items.remove(itemId, by);
        desk.reassess(dispute, What.EVIDENCE_TAKEN_BACK, item.kind() + " " + item.sha256(), by);
    }

    private static void refuseIfClosed(Dispute dispute) {
        if (dispute.isClosed()) {
            throw new Conflict("The dispute is CLOSED: its packet does not change any more");
        }
    }
}
