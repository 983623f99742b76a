package dev.rejoinder.evidence.dispute;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeSummary;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.OrderMatching;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Our case about one claim, whose id it has. Which state may follow which is said by {@link Lifecycle}.
 *
 * @param version of the summary, as last told on the topic
 * @param edition grows with all that people see of it; reminders do not count
 * @param packetVersion grows with everything the packet is made of
 * @param claimVersion of the newest fact applied; older ones are passed over
 * @param shopperKey the same for all disputes of one shopper at this merchant; null while nobody has told who it is
 * @param actAt when it is looked at next because something may have to be done; null if nothing is planned
 * @param orderId null while no order is found
 * @param orderChosen true if a person said which order it is, or that it is none we know
 */
public record Dispute(
        UUID id,
        String merchantId,
        long version,
        long edition,
        long packetVersion,
        long claimVersion,
        ClaimDetails claim,
        String orderId,
        boolean orderChosen,
        DisputeState state,
        DisputeOutcome outcome,
        Deadline deadline,
        Instant answerBy,
        Instant actAt,
        String shopperKey,
        List<EvidenceKind> has,
        List<EvidenceKind> lacks,
        Instant openedAt,
        Instant updatedAt) {

    public Dispute {
        requireNonNull(id, "id");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(claim, "claim");
        requireNonNull(state, "state");
        requireNonNull(deadline, "deadline");
        requireNonNull(answerBy, "answerBy");
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
    }

    static Dispute open(ClaimFact fact, Term term, Instant now) {
        return new Dispute(
                fact.claimId(),
                fact.merchantId(),
                1,
                1,
                1,
                fact.claimVersion(),
                fact.details(),
                null,
                false,
                DisputeState.OPENED,
                null,
                term.deadline(),
                term.answerBy(),
                null,
                null,
                List.of(),
                List.of(),
                now,
                now);
    }

    /** The claim as it is told now. */
    Dispute told(ClaimFact fact, Term term, Instant now) {
        boolean isOtherDeadline = !term.deadline().equals(deadline);
        NextDispute next = next().told(fact).due(term).newPacket(now);
        AmazonsAsk.of(claim, fact.details(), isOtherDeadline).stateAfter(state).ifPresent(next::state);
        return next.dispute();
    }

    /** Takes stock of the evidence, which tells whether there is something to decide on. */
    Dispute withEvidence(
            String foundOrderId, String nowShopperKey, List<EvidenceKind> nowHas, List<EvidenceKind> nowLacks) {
        NextDispute next = next().order(foundOrderId).shopper(nowShopperKey).evidence(nowHas, nowLacks);
        Instant toAct = answerBy.isAfter(updatedAt) ? answerBy : updatedAt;
        NextDispute gathered = isGathering() ? next.state(gathering(nowLacks)) : next;
        return gathered.actAt(isWaiting() ? toAct : actAt).dispute();
    }

    /** @param chosenOrderId null if it is none of the orders we know */
    Dispute withChosenOrder(String chosenOrderId, Instant now) {
        return next().order(chosenOrderId).orderChosen(true).newPacket(now).dispute();
    }

    /** The references decide again. */
    Dispute withoutChosenOrder(Instant now) {
        return next().orderChosen(false).newPacket(now).dispute();
    }

    Dispute closed(ClaimResolved fact) {
        return next().closed(outcome(fact.outcome())).dispute();
    }

    /** Nothing is left to do here; what was decided before stays. */
    Dispute merged() {
        return isClosed() ? this : next().closed(DisputeOutcome.MERGED).dispute();
    }

    /** By when to answer is reckoned anew. */
    Dispute due(Term term, Instant now) {
        NextDispute next = next().due(term);
        return (term.deadline().equals(deadline) ? next.edited() : next.newPacket(now)).dispute();
    }

    Term term() {
        return new Term(deadline, answerBy);
    }

    /** @throws IllegalStateException if that state does not follow the one it is in */
    Dispute moved(DisputeState to) {
        return next().state(to).dispute();
    }

    /** What was under way is not: it stands where it was, or where what it lacks by now puts it. */
    Dispute backTo(DisputeState before) {
        boolean wasGathering = before == DisputeState.GATHERING || before == DisputeState.NEEDS_DECISION;
        return moved(wasGathering ? gathering(lacks) : before);
    }

    /** A person has done something that others have to see before they do theirs. */
    Dispute edited() {
        return next().edited().dispute();
    }

    /** Something the packet is made of has changed. */
    Dispute withNewPacket(Instant now) {
        return next().newPacket(now).dispute();
    }

    /** What is under way has to have ended by then, or somebody is told. */
    Dispute lookedAt(Instant then) {
        return next().actAt(then).dispute();
    }

    /** To be told anew. */
    Dispute withNextVersion() {
        return next().newVersion().dispute();
    }

    /** Who changes it says that it has seen this. */
    public String etag() {
        return "\"" + edition + "\"";
    }

    /** The merchant's answer is still to be given, or has not got through, and its deadline counts. */
    public boolean awaitsAnswer() {
        return isWaiting() || isUnderWay();
    }

    public boolean isLate(Instant now) {
        return now.isAfter(deadline.respondBy());
    }

    /** An answer or a refund is on its way. */
    boolean isUnderWay() {
        return state == DisputeState.ANSWERING || state == DisputeState.REFUNDING;
    }

    /** Nothing is under way, and something is to be done. */
    public boolean isWaiting() {
        return isGathering() || state == DisputeState.MORE_EVIDENCE_ASKED;
    }

    public boolean isClosed() {
        return state == DisputeState.CLOSED;
    }

    public OrderKey orderKey() {
        return orderId == null ? null : new OrderKey(merchantId, orderId);
    }

    OrderMatching.Wanted wantedOrder() {
        var references = claim.references();
        return new OrderMatching.Wanted(
                id, merchantId, references.chargeId(), references.merchantOrderId(), references.amazonOrderReference());
    }

    DisputeSummary summary() {
        return new DisputeSummary(
                claim.kind(), claim.reason(), claim.amount(), deadline, state, outcome, orderId, has, lacks);
    }

    /** As it was opened, even if the very same facts close it. */
    DisputeSummary openingSummary() {
        return new DisputeSummary(
                claim.kind(), claim.reason(), claim.amount(), deadline, gathering(lacks), null, orderId, has, lacks);
    }

    private static DisputeState gathering(List<EvidenceKind> lacks) {
        return lacks.isEmpty() ? DisputeState.NEEDS_DECISION : DisputeState.GATHERING;
    }

    private boolean isGathering() {
        return state == DisputeState.OPENED || state == DisputeState.GATHERING || state == DisputeState.NEEDS_DECISION;
    }

    private static DisputeOutcome outcome(ClaimOutcome outcome) {
        return switch (outcome) {
            case BUYER_WON -> DisputeOutcome.LOST;
            case MERCHANT_WON -> DisputeOutcome.WON;
            case NO_FAULT -> DisputeOutcome.NO_FAULT;
            case WITHDRAWN -> DisputeOutcome.WITHDRAWN;
        };
    }

    private NextDispute next() {
        return new NextDispute(this);
    }
}
