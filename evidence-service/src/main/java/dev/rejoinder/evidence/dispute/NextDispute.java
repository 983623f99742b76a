package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.EvidenceKind;
import java.time.Instant;
import java.util.List;

/** What becomes of a dispute: all as it was, but for what is set. */
final class NextDispute {

    private final Dispute before;
    private long version;
    private long edition;
    private long packetVersion;
    private long claimVersion;
    private ClaimDetails claim;
    private String orderId;
    private boolean orderChosen;
    private DisputeState state;
    private DisputeOutcome outcome;
    private Deadline deadline;
    private Instant answerBy;
    private Instant actAt;
    private String shopperKey;
    private List<EvidenceKind> has;
    private List<EvidenceKind> lacks;
    private Instant updatedAt;

    NextDispute(Dispute before) {
        this.before = before;
        this.version = before.version();
        this.edition = before.edition();
        this.packetVersion = before.packetVersion();
        this.claimVersion = before.claimVersion();
        this.claim = before.claim();
        this.orderId = before.orderId();
        this.orderChosen = before.orderChosen();
        this.state = before.state();
        this.outcome = before.outcome();
        this.deadline = before.deadline();
        this.answerBy = before.answerBy();
        this.actAt = before.actAt();
        this.shopperKey = before.shopperKey();
        this.has = before.has();
        this.lacks = before.lacks();
        this.updatedAt = before.updatedAt();
    }

    NextDispute told(ClaimFact fact) {
        claimVersion = fact.claimVersion();
        claim = fact.details();
        return this;
    }

    /** @param nowOrderId null if there is none */
    NextDispute order(String nowOrderId) {
        orderId = nowOrderId;
        return this;
    }

    NextDispute orderChosen(boolean byAPerson) {
        orderChosen = byAPerson;
        return this;
    }

    NextDispute evidence(List<EvidenceKind> nowHas, List<EvidenceKind> nowLacks) {
        has = nowHas;
        lacks = nowLacks;
        return this;
    }

    NextDispute state(DisputeState nowState) {
        if (state != nowState) {
            Lifecycle.check(state, nowState);
            state = nowState;
            actAt = null;
            edition++;
        }
        return this;
    }

    NextDispute edited() {
        edition++;
        return this;
    }

    NextDispute newVersion() {
        version++;
        return this;
    }

    NextDispute due(Term term) {
        deadline = term.deadline();
        answerBy = term.answerBy();
        return this;
    }

    NextDispute actAt(Instant nowActAt) {
        actAt = nowActAt;
        return this;
    }

    NextDispute shopper(String nowShopperKey) {
        shopperKey = nowShopperKey;
        return this;
    }

    NextDispute newPacket(Instant now) {
        packetVersion++;
        edition++;
        updatedAt = now;
        return this;
    }

    NextDispute closed(DisputeOutcome nowOutcome) {
        state = DisputeState.CLOSED;
        actAt = null;
        edition++;
        outcome = nowOutcome;
        return this;
    }

    Dispute dispute() {
        return new Dispute(
                before.id(),
                before.merchantId(),
                version,
                edition,
                packetVersion,
                claimVersion,
                claim,
                orderId,
                orderChosen,
                state,
                outcome,
                deadline,
                answerBy,
                actAt,
                shopperKey,
                has,
                lacks,
                before.openedAt(),
                updatedAt);
    }
}
