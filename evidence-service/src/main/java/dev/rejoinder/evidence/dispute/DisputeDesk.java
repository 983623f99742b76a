package dev.rejoinder.evidence.dispute;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Disputes for those who decide, answer and refund: each is held for as long as a transaction, and moved with its reason. */
@ApplicationScoped
public class DisputeDesk {

    private final DisputeTable disputes;
    private final Changes changes;
    private final Orders orders;
    private final Caller caller;
    private final Clock clock;

    DisputeDesk(DisputeTable disputes, Changes changes, Orders orders, Caller caller, Clock clock) {
        this.disputes = disputes;
        this.changes = changes;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound also if it is another merchant's */
    public Dispute visible(UUID id) {
        return disputes.find(id)
                .filter(dispute -> caller.sees(dispute.merchantId()))
                .orElseThrow(() -> new NotFound("dispute", id));
    }

    public Dispute find(UUID id) {
        return disputes.find(id).orElseThrow(() -> new NotFound("dispute", id));
    }

    /** As it is now, and stays until the transaction ends. */
    @Transactional(MANDATORY)
    public Dispute hold(UUID id) {
        return disputes.lock(List.of(id)).get(0);
    }

    /**
     * @param seen the ETag of what the person has looked at
     * @throws Stale if it is not that any more
     */
    @Transactional(MANDATORY)
    public Dispute hold(UUID id, String seen) {
        Dispute held = hold(id);
        Stale.refuseUnlessSeen("dispute", seen, held.etag());
        return held;
    }

    /** Null while none is found. */
    public KnownOrder order(Dispute dispute) {
        return dispute.orderId() == null
                ? null
                : orders.find(List.of(dispute.orderKey())).get(dispute.orderKey());
    }

    public boolean mayMove(Dispute held, DisputeState to) {
        return Lifecycle.allows(held.state(), to);
    }

    @Transactional(MANDATORY)
    public Dispute move(Dispute held, DisputeState to, What what, String detail, String by) {
        return write(held, held.moved(to), what, detail, by);
    }

    /** What was under way is not. A dispute that is closed stays so. */
    @Transactional(MANDATORY)
    public Dispute moveBack(Dispute held, DisputeState before, What what, String detail, String by) {
        return write(held, held.isClosed() ? held : held.backTo(before), what, detail, by);
    }

    @Transactional(MANDATORY)
    public Dispute note(Dispute held, What what, String detail, String by) {
        return write(held, held.edited(), what, detail, by);
    }

    private Dispute write(Dispute held, Dispute after, What what, String detail, String by) {
        TimelineEvent cause = new TimelineEvent(held.id(), clock.instant(), what, detail, by, null);
        Change change = Change.of(held, after, null, List.of(cause));
        changes.write(List.of(change));
        return change.after();
    }
}
