package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.evidence.deadline.Calendars;
import dev.rejoinder.evidence.deadline.DeadlineRules;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
import dev.rejoinder.evidence.deadline.Reminders;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.item.EvidenceItems;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.requirement.Findings;
import dev.rejoinder.evidence.requirement.Requirements;
import dev.rejoinder.kit.page.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Disputes as they stand. */
@ApplicationScoped
class Disputes {

    /**
     * @param order null while none is found
     * @param mergedInto the dispute it goes on as; null if it is none that was merged
     */
    record Case(Dispute dispute, KnownOrder order, UUID mergedInto) {}

    private final DisputeTable disputes;
    private final Timeline timeline;
    private final Orders orders;
    private final Requirements requirements;
    private final DeadlineHistory history;
    private final DeadlineRules rules;
    private final Calendars calendars;
    private final Reminders reminders;
    private final EvidenceItems items;

    Disputes(
            DisputeTable disputes,
            Timeline timeline,
            Orders orders,
            Requirements requirements,
            DeadlineHistory history,
            DeadlineRules rules,
            Calendars calendars,
            Reminders reminders,
            EvidenceItems items) {
        this.disputes = disputes;
        this.timeline = timeline;
        this.orders = orders;
        this.requirements = requirements;
        this.history = history;
        this.rules = rules;
        this.calendars = calendars;
        this.reminders = reminders;
        this.items = items;
    }

    Optional<Dispute> find(UUID id) {
        return disputes.find(id);
    }

    Case withOrder(Dispute dispute) {
        return new Case(
                dispute,
                dispute.orderId() == null
                        ? null
                        : orders.find(List.of(dispute.orderKey())).get(dispute.orderKey()),
                dispute.outcome() == DisputeOutcome.MERGED
                        ? timeline.mergedInto(dispute.id()).orElse(null)
                        : null);
    }

    RequirementsView requirements(Dispute dispute) {
        KnownOrder order = withOrder(dispute).order();
        var productType = order == null ? null : order.order().productType();
        return RequirementsView.of(
                dispute,
                productType,
                requirements.of(dispute.claim().reason(), productType),
                (order == null ? Findings.NONE : Findings.in(order))
                        .and(items.of(dispute.id()).stream()
                                .map(EvidenceItem::kind)
                                .toList()));
    }

    List<Dispute> related(Dispute dispute) {
        return disputes.related(dispute);
    }

    DeadlineView deadline(Dispute dispute) {
        Deadline deadline = dispute.deadline();
        MerchantCalendar calendar = calendars.find(dispute.merchantId()).orElse(MerchantCalendar.UNKNOWN);
        return new DeadlineView(
                deadline.respondBy(),
                deadline.source(),
                rules.rule(deadline.rule()).map(DeadlineView.RuleView::of).orElse(null),
                calendar.answerBy(deadline.respondBy()),
                dispute.awaitsAnswer(),
                reminders
                        .next(dispute.id())
                        .filter(next -> next.reminder() != null)
                        .map(next -> new DeadlineView.NextReminder(next.reminder(), next.dueAt()))
                        .orElse(null),
                history.of(dispute.id()).stream().map(DeadlineView.Past::of).toList());
    }

    List<Dispute> list(DisputeFilter filter, Cursor before, int limit) {
        return disputes.list(filter, before, limit);
    }

    long count(DisputeFilter filter) {
        return disputes.count(filter);
    }

    List<Timeline.Entry> timeline(Dispute dispute, long after, int limit) {
        return timeline.read(dispute.id(), after, limit);
    }
}
