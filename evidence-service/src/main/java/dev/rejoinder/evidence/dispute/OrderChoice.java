package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.dispute.Reassessment.Draft;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Lets a person say which order a dispute is about, where the references leave it open or are wrong, and take it back. */
@ApplicationScoped
class OrderChoice {

    private final MatchLock lock;
    private final DisputeTable disputes;
    private final Orders orders;
    private final Reassessment reassessment;
    private final Changes changes;
    private final Clock clock;

    OrderChoice(
            MatchLock lock,
            DisputeTable disputes,
            Orders orders,
            Reassessment reassessment,
            Changes changes,
            Clock clock) {
        this.lock = lock;
        this.disputes = disputes;
        this.orders = orders;
        this.reassessment = reassessment;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param orderId null if it is none of the orders we know
     * @param seen the ETag of the dispute the person has looked at
     * @throws Unprocessable if the merchant has no such order
     */
    @Transactional
    Dispute choose(Dispute dispute, String orderId, String seen, String by) {
        return change(dispute, seen, What.ORDER_CHOSEN, orderId, by, (known, now) -> {
            if (orderId != null
                    && orders.find(List.of(new OrderKey(known.merchantId(), orderId)))
                            .isEmpty()) {
                throw Unprocessable.field("orderId", "is no order that has been stored: PUT the order first");
            }
            return known.withChosenOrder(orderId, now);
        });
    }

    @Transactional
    Dispute undo(Dispute dispute, String seen, String by) {
        return change(dispute, seen, What.ORDER_CHOICE_UNDONE, null, by, Dispute::withoutChosenOrder);
    }

    private Dispute change(
            Dispute dispute,
            String seen,
            What what,
            String detail,
            String by,
            BiFunction<Dispute, Instant, Dispute> to) {
        lock.alone(List.of(dispute.merchantId()));
        Dispute known = disputes.lock(List.of(dispute.id())).get(0);
        Stale.refuseUnlessSeen("dispute", seen, known.etag());
        Instant now = clock.instant();
        TimelineEvent cause = new TimelineEvent(known.id(), now, what, detail, by, null);
        List<Change> made = reassessment.of(List.of(new Draft(known, to.apply(known, now), List.of(cause))));
        changes.write(made);
        return made.get(0).after();
    }
}
