package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.correspondence.ShopperMail;
import dev.rejoinder.evidence.correspondence.ShopperMails;
import dev.rejoinder.evidence.file.FileKind;
import dev.rejoinder.evidence.file.StoredPages;
import dev.rejoinder.evidence.file.StoredPages.FileKey;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.item.EvidenceItems;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.OrderMatching;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.LetterWords;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.requirement.Findings;
import dev.rejoinder.evidence.requirement.Requirement;
import dev.rejoinder.evidence.requirement.Requirements;
import dev.rejoinder.evidence.revision.LetterRevisions;
import dev.rejoinder.evidence.terms.MerchantTerms;
import dev.rejoinder.evidence.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Looks at disputes anew after a claim or an order has changed: which order is it, and what does it prove? */
@ApplicationScoped
class Reassessment {

    private static final Set<EvidenceKind> POLICIES =
            EnumSet.of(EvidenceKind.REFUND_POLICY, EvidenceKind.CANCELLATION_POLICY);

    /** @param before null if it is being opened */
    record Draft(Dispute before, Dispute after, List<TimelineEvent> causes) {}

    private final OrderMatching matching;
    private final Orders orders;
    private final Requirements requirements;
    private final EvidenceItems items;
    private final MerchantTerms terms;
    private final ShopperMails mails;
    private final LetterRevisions letters;
    private final StoredPages pages;

    Reassessment(
            OrderMatching matching,
            Orders orders,
            Requirements requirements,
            EvidenceItems items,
            MerchantTerms terms,
            ShopperMails mails,
            LetterRevisions letters,
            StoredPages pages) {
        this.matching = matching;
        this.orders = orders;
        this.requirements = requirements;
        this.items = items;
        this.terms = terms;
        this.mails = mails;
        this.letters = letters;
        this.pages = pages;
    }

    List<Change> of(List<Draft> drafts) {
        Map<UUID, OrderKey> matches = new HashMap<>(matching.match(drafts.stream()
                .map(Draft::after)
                .filter(dispute -> !dispute.orderChosen())
                .map(Dispute::wantedOrder)
                .toList()));
        drafts.stream()
                .map(Draft::after)
                .filter(dispute -> dispute.orderChosen() && dispute.orderId() != null)
                .forEach(dispute -> matches.put(dispute.id(), dispute.orderKey()));
        Set<OrderKey> keys = Set.copyOf(matches.values());
        Map<OrderKey, KnownOrder> known = keys.isEmpty() ? Map.of() : orders.find(keys);
        Map<OrderKey, Terms> inForce = terms.of(known.values());
        // What is just being opened has been given nothing yet.
        List<UUID> open = drafts.stream()
                .map(Draft::before)
                .filter(Objects::nonNull)
                .map(Dispute::id)
                .toList();
        Map<UUID, List<EvidenceItem>> given = items.of(open);
        Map<UUID, List<ShopperMail>> said = mails.of(open);
        Map<UUID, LetterWords> written = letters.of(open);
        Map<FileKey, FilePages> drawn = pages.of(pdfs(given.values(), known.values()));
        return drafts.stream()
                .map(draft -> {
                    UUID id = draft.after().id();
                    OrderKey key = matches.get(id);
                    return change(
                            draft,
                            key == null ? null : known.get(key),
                            given.getOrDefault(id, List.of()),
                            key == null ? null : inForce.get(key),
                            said.getOrDefault(id, List.of()),
                            written.get(id),
                            drawn);
                })
                .toList();
    }

    private static Set<FileKey> pdfs(Collection<List<EvidenceItem>> given, Collection<KnownOrder> known) {
        Set<FileKey> pdfs = new HashSet<>();
        given.stream()
                .flatMap(List::stream)
                .filter(item -> isPdf(item.mediaType()))
                .forEach(item -> pdfs.add(item.fileKey()));
        known.stream()
                .flatMap(order -> order.shipments().stream())
                .filter(shipment -> shipment.proofOfDelivery() != null
                        && isPdf(shipment.proofOfDelivery().mediaType()))
                .forEach(shipment -> pdfs.add(new FileKey(
                        shipment.order().merchantId(),
                        shipment.proofOfDelivery().sha256())));
        return pdfs;
    }

    private static boolean isPdf(String mediaType) {
        return mediaType.equals(FileKind.PDF.mediaType());
    }

    private Change change(
            Draft draft,
            KnownOrder order,
            List<EvidenceItem> items,
            Terms inForce,
            List<ShopperMail> said,
            LetterWords letter,
            Map<FileKey, FilePages> drawn) {
        Dispute dispute = draft.after();
        List<Requirement> asked = requirements.of(
                dispute.claim().reason(), order == null ? null : order.order().productType());
        Given given = new Given(items, asked(inForce, asked), said, letter, drawn);
        Findings findings = (order == null ? Findings.NONE : Findings.in(order)).and(given.kinds());
        Dispute assessed = dispute.withEvidence(
                order == null ? null : order.order().orderId(),
                ShopperKey.of(dispute, order),
                findings.has(asked),
                findings.lacks(asked));
        return Change.of(draft.before(), assessed, order, given, draft.causes());
    }

    /** As what the claim asks for; null if it asks for no terms. */
    private static ItemFacts asked(Terms terms, List<Requirement> asked) {
        return terms == null
                ? null
                : asked.stream()
                        .map(Requirement::evidence)
                        .filter(POLICIES::contains)
                        .findFirst()
                        .map(kind -> new ItemFacts(
                                kind,
                                terms.version(),
                                null,
                                terms.validFrom(),
                                new ProofFile(terms.mediaType(), terms.size(), terms.sha256())))
                        .orElse(null);
    }
}
