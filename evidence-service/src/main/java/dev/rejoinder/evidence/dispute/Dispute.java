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
 * Our case about one claim, whose id it has. It gathers evidence, then waits for a decision; once closed it stays so.
 *
 * @param version of the summary, as last told on the topic
 * @param packetVersion grows with everything the packet is made of
 * @param claimVersion of the newest fact applied; older ones are passed over
 * @param orderId null while no order is found
 * @param orderChosen true if a person said which order it is, or that it is none we know
 */
record Dispute(
        UUID id,
        String merchantId,
        long version,
        long packetVersion,
        long claimVersion,
        ClaimDetails claim,
        String orderId,
        boolean orderChosen,
        DisputeState state,
        DisputeOutcome outcome,
        Deadline deadline,
        List<EvidenceKind> has,
        List<EvidenceKind> lacks,
        Instant openedAt,
        Instant updatedAt) {

    Dispute {
        requireNonNull(id, "id");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(claim, "claim");
        requireNonNull(state, "state");
        requireNonNull(deadline, "deadline");
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
    }

    static Dispute open(ClaimFact fact, Deadline deadline, Instant now) {
        return new Dispute(
                fact.claimId(),
                fact.merchantId(),
                1,
                1,
                fact.claimVersion(),
                fact.details(),
                null,
                false,
                DisputeState.OPENED,
                null,
                deadline,
                List.of(),
                List.of(),
                now,
                now);
    }

    /** The claim as it is told now. */
    Dispute told(ClaimFact fact, Deadline nowDeadline, Instant now) {
        Next next = next().due(nowDeadline).newPacket(now);
        next.claimVersion = fact.claimVersion();
        next.claim = fact.details();
        return next.dispute();
    }

    /** Takes stock of the evidence, which tells whether there is something to decide on. */
    Dispute withEvidence(String foundOrderId, List<EvidenceKind> nowHas, List<EvidenceKind> nowLacks) {
        Next next = next();
        next.orderId = foundOrderId;
        next.state = isGathering() ? gathering(nowLacks) : state;
        next.has = nowHas;
        next.lacks = nowLacks;
        return next.dispute();
    }

    /** @param chosenOrderId null if it is none of the orders we know */
    Dispute withChosenOrder(String chosenOrderId, Instant now) {
        Next next = next().newPacket(now);
        next.orderId = chosenOrderId;
        next.orderChosen = true;
        return next.dispute();
    }

    /** The references decide again. */
    Dispute withoutChosenOrder(Instant now) {
        Next next = next().newPacket(now);
        next.orderChosen = false;
        return next.dispute();
    }

    Dispute closed(ClaimResolved fact) {
        return next().closed(outcome(fact.outcome())).dispute();
    }

    /** Nothing is left to do here; what was decided before stays. */
    Dispute merged() {
        return isClosed() ? this : next().closed(DisputeOutcome.MERGED).dispute();
    }

    /** By when to answer is reckoned anew. */
    Dispute due(Deadline nowDeadline, Instant now) {
        return next().due(nowDeadline).newPacket(now).dispute();
    }

    /** Something the packet is made of has changed. */
    Dispute withNewPacket(Instant now) {
        return next().newPacket(now).dispute();
    }

    /** To be told anew. */
    Dispute withNextVersion() {
        Next next = next();
        next.version = version + 1;
        return next.dispute();
    }

    /** Who changes it says that it has seen this. Grows with all that people see of it; reminders do not count. */
    String etag() {
        return "\"" + packetVersion + "\"";
    }

    /** The merchant's answer is still to be given, and its deadline counts. */
    boolean awaitsAnswer() {
        return isGathering() || state == DisputeState.MORE_EVIDENCE_ASKED;
    }

    boolean isClosed() {
        return state == DisputeState.CLOSED;
    }

    OrderKey orderKey() {
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

    private Next next() {
        return new Next(this);
    }

    /** What becomes of a dispute: all as it was, but for what is set. */
    private static final class Next {

        private final Dispute before;
        private long version;
        private long packetVersion;
        private long claimVersion;
        private ClaimDetails claim;
        private String orderId;
        private boolean orderChosen;
        private DisputeState state;
        private DisputeOutcome outcome;
        private Deadline deadline;
        private List<EvidenceKind> has;
        private List<EvidenceKind> lacks;
        private Instant updatedAt;

        Next(Dispute before) {
            this.before = before;
            this.version = before.version;
            this.packetVersion = before.packetVersion;
            this.claimVersion = before.claimVersion;
            this.claim = before.claim;
            this.orderId = before.orderId;
            this.orderChosen = before.orderChosen;
            this.state = before.state;
            this.outcome = before.outcome;
            this.deadline = before.deadline;
            this.has = before.has;
            this.lacks = before.lacks;
            this.updatedAt = before.updatedAt;
        }

        Next due(Deadline nowDeadline) {
            deadline = nowDeadline;
            return this;
        }

        Next newPacket(Instant now) {
            packetVersion++;
            updatedAt = now;
            return this;
        }

        Next closed(DisputeOutcome nowOutcome) {
            state = DisputeState.CLOSED;
            outcome = nowOutcome;
            return this;
        }

        Dispute dispute() {
            return new Dispute(
                    before.id,
                    before.merchantId,
                    version,
                    packetVersion,
                    claimVersion,
                    claim,
                    orderId,
                    orderChosen,
                    state,
                    outcome,
                    deadline,
                    has,
                    lacks,
                    before.openedAt,
                    updatedAt);
        }
    }
}
