package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.item.EvidenceItems;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.OrderMatching;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.packet.LetterWords;
import dev.rejoinder.evidence.requirement.Findings;
import dev.rejoinder.evidence.requirement.Requirement;
import dev.rejoinder.evidence.requirement.Requirements;
import dev.rejoinder.evidence.revision.LetterRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Looks at disputes anew after a claim or an order has changed: which order is it, and what does it prove? */
@ApplicationScoped
class Reassessment {

    /** @param before null if it is being opened */
    record Draft(Dispute before, Dispute after, List<TimelineEvent> causes) {}

    private final OrderMatching matching;
    private final Orders orders;
    private final Requirements requirements;
    private final EvidenceItems items;
    private final LetterRevisions letters;

    Reassessment(
            OrderMatching matching,
            Orders orders,
            Requirements requirements,
            EvidenceItems items,
            LetterRevisions letters) {
        this.matching = matching;
        this.orders = orders;
        this.requirements = requirements;
        this.items = items;
        this.letters = letters;
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
        // What is just being opened has been given nothing yet.
        List<UUID> open = drafts.stream()
                .map(Draft::before)
                .filter(Objects::nonNull)
                .map(Dispute::id)
                .toList();
        Map<UUID, List<EvidenceItem>> given = items.of(open);
        Map<UUID, LetterWords> written = letters.of(open);
        return drafts.stream()
                .map(draft -> {
                    UUID id = draft.after().id();
                    OrderKey key = matches.get(id);
                    return change(
                            draft,
                            key == null ? null : known.get(key),
                            new Given(given.getOrDefault(id, List.of()), written.get(id)));
                })
                .toList();
    }

    private Change change(Draft draft, KnownOrder order, Given given) {
        Dispute dispute = draft.after();
        List<Requirement> asked = requirements.of(
                dispute.claim().reason(), order == null ? null : order.order().productType());
        Findings findings = (order == null ? Findings.NONE : Findings.in(order))
                .and(given.items().stream().map(EvidenceItem::kind).toList());
        Dispute assessed = dispute.withEvidence(
                order == null ? null : order.order().orderId(),
                ShopperKey.of(dispute, order),
                findings.has(asked),
                findings.lacks(asked));
        return Change.of(draft.before(), assessed, order, given, draft.causes());
    }
}
