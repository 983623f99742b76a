package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.dispute.Reassessment.Draft;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.OrdersChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Completes open disputes when the order or the delivery they wait for arrives, in the transaction that stores it. */
@ApplicationScoped
class OrderWatch {

    private final DisputeTable disputes;
    private final Reassessment reassessment;
    private final Changes changes;
    private final Clock clock;

    OrderWatch(DisputeTable disputes, Reassessment reassessment, Changes changes, Clock clock) {
        this.disputes = disputes;
        this.reassessment = reassessment;
        this.changes = changes;
        this.clock = clock;
    }

    void on(@Observes OrdersChanged orders) {
        List<Dispute> concerned = disputes.lockConcerned(orders);
        if (concerned.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Draft> drafts = concerned.stream()
                .map(dispute -> new Draft(dispute, dispute.withNewPacket(now), List.of(cause(dispute, orders, now))))
                .toList();
        changes.write(reassessment.of(drafts).stream()
                .filter(change -> isReal(change, orders))
                .toList());
    }

    /** A dispute may share a reference with these orders and yet be about another. */
    private static boolean isReal(Change change, OrdersChanged orders) {
        String orderId = change.after().orderId();
        return !Objects.equals(change.before().orderId(), orderId)
                || (orderId != null && orders.orderIds().contains(orderId));
    }

    private static TimelineEvent cause(Dispute dispute, OrdersChanged orders, Instant now) {
        return new TimelineEvent(dispute.id(), now, What.ORDER_CHANGED, dispute.orderId(), orders.by(), null);
    }
}
