package dev.rejoinder.evidence.dispute;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.event.DisputeEscalated;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Disputes for those who decide, answer and refund: each is held for as long as a transaction, and moved with its reason. */
@ApplicationScoped
public class DisputeDesk {

    /** Told when something may have to be done, once that is committed. */
    public record ToAct() {}

    private static final String BY = "rejoinder";

    private final DisputeTable disputes;
    private final Changes changes;
    private final Reassessment reassessment;
    private final MatchLock matchLock;
    private final Orders orders;
    private final Caller caller;
    private final Timeline timeline;
    private final Outbox outbox;
    private final AfterCommit afterCommit;
    private final Event<ToAct> toAct;
    private final Clock clock;

    DisputeDesk(
            DisputeTable disputes,
            Changes changes,
            Reassessment reassessment,
            MatchLock matchLock,
            Orders orders,
            Caller caller,
            Timeline timeline,
            Outbox outbox,
            AfterCommit afterCommit,
            Event<ToAct> toAct,
            Clock clock) {
        this.disputes = disputes;
        this.changes = changes;
        this.reassessment = reassessment;
        this.matchLock = matchLock;
        this.orders = orders;
        this.caller = caller;
        this.timeline = timeline;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.toAct = toAct;
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

    /** What else was claimed about its order, newest first, the closed ones included. */
    public List<Dispute> related(Dispute dispute) {
        return disputes.related(dispute);
    }

    /** To be called before anything is written that belongs to a dispute and changes its packet. */
    @Transactional(MANDATORY)
    public Dispute holdForNewPacket(UUID id, String merchantId) {
        matchLock.alone(List.of(merchantId));
        return hold(id);
    }

    /** Looks at it anew, after something was given for it or taken back. */
    @Transactional(MANDATORY)
    public Dispute reassess(Dispute held, What what, String detail, String by) {
        Instant now = clock.instant();
        TimelineEvent cause = new TimelineEvent(held.id(), now, what, detail, by, null);
        List<Change> made =
                reassessment.of(List.of(new Reassessment.Draft(held, held.withNewPacket(now), List.of(cause))));
        changes.write(made);
        return made.get(0).after();
    }

    public boolean mayMove(Dispute held, DisputeState to) {
        return Lifecycle.allows(held.state(), to);
    }

    /** Where it has gone another way meanwhile it stays, and what happened is told all the same. */
    @Transactional(MANDATORY)
    public Dispute moveOrNote(Dispute held, DisputeState to, What what, String detail, String by) {
        return mayMove(held, to) ? move(held, to, what, detail, by) : note(held, what, detail, by);
    }

    @Transactional(MANDATORY)
    public Dispute move(Dispute held, DisputeState to, What what, String detail, String by) {
        return write(held, held.moved(to), what, detail, by);
    }

    /** What was under way is not. A dispute that is closed stays so. */
    @Transactional(MANDATORY)
    public Dispute moveBack(Dispute held, DisputeState before, What what, String detail, String by) {
        return write(held, held.isUnderWay() ? held.backTo(before) : held.edited(), what, detail, by);
    }

    @Transactional(MANDATORY)
    public Dispute note(Dispute held, What what, String detail, String by) {
        return write(held, held.edited(), what, detail, by);
    }

    /** Makes known that a person is needed; once for the same reason. */
    @Transactional
    public void escalate(UUID id, Escalation escalation, String why) {
        Dispute held = hold(id);
        String detail = escalation + ": " + why;
        if (!held.isClosed()
                && !detail.equals(timeline.lastDetail(id, What.ESCALATED).orElse(null))) {
            Dispute after = held.withNextVersion();
            Instant now = clock.instant();
            disputes.save(List.of(after));
            timeline.append(List.of(new TimelineEvent(id, now, What.ESCALATED, detail, BY, null)));
            outbox.append(List.of(new DisputeEscalated(
                    FactIds.fact(id, DisputeEscalated.TYPE, after.version()),
                    now,
                    after.merchantId(),
                    id,
                    after.version(),
                    escalation,
                    after.summary())));
        }
    }

    /** Makes known that an answer is to be sent by mail; it is looked at again when that has to have happened. */
    @Transactional(MANDATORY)
    public void tellOrdered(Dispute held, UUID answerId, int round, Instant lookAgain) {
        Dispute after = held.withNextVersion().lookedAt(lookAgain);
        disputes.save(List.of(after));
        outbox.append(new AnswerOrdered(
                FactIds.fact(held.id(), AnswerOrdered.TYPE, after.version()),
                clock.instant(),
                after.merchantId(),
                after.id(),
                after.version(),
                answerId,
                round,
                after.summary()));
    }

    /** Adds to the timeline and changes nothing else. */
    @Transactional(MANDATORY)
    public void tell(List<TimelineEvent> events) {
        timeline.append(events);
    }

    /** Looked at next as soon as possible. */
    @Transactional(MANDATORY)
    public void actSoon(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            disputes.actAt(ids, clock.instant());
            afterCommit.run(() -> toAct.fire(new ToAct()));
        }
    }

    /**
     * Those on which something may have to be done now.
     *
     * @param lease when it ends and {@link #acted} was not called, whoever took them is taken for dead
     */
    @Transactional
    public List<Dispute> takeDue(Duration lease, int most) {
        Instant now = clock.instant();
        return disputes.takeDue(now, now.plus(lease), most);
    }

    /** @param next when to look again; null for not before something changes */
    @Transactional
    public void acted(Dispute taken, Instant next) {
        disputes.acted(taken, next);
    }

    /**
     * Newest first.
     *
     * @param since null for all
     * @param last of the page before; null for the first
     */
    public List<Dispute> pastOf(String merchantId, Instant since, Dispute last, int most) {
        Cursor before = last == null ? Cursor.START : new Cursor(last.openedAt(), last.id());
        return disputes.pastOf(merchantId, since == null ? Instant.EPOCH : since, before.at(), before.id(), most);
    }

    private Dispute write(Dispute held, Dispute after, What what, String detail, String by) {
        TimelineEvent cause = new TimelineEvent(held.id(), clock.instant(), what, detail, by, null);
        Change change = Change.of(held, after, null, Given.NOTHING, List.of(cause));
        changes.write(List.of(change));
        return change.after();
    }
}
