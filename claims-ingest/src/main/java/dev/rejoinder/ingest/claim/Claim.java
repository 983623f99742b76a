package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimMerged;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.ClaimUpdated;
import dev.rejoinder.event.FactIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One claim as told so far. Its version counts the facts about it. */
record Claim(UUID id, String merchantId, ClaimKind kind, long version, Account account, Instant openedAt) {

    /** The claim after a notice, and the facts that follow; none if the notice told nothing new. */
    record Change(Claim claim, List<ClaimFact> facts) {}

    static Change open(UUID id, String merchantId, Told told, Instant now) {
        return open(id, merchantId, told.details().kind(), Account.of(told), now);
    }

    static Change open(UUID id, String merchantId, ClaimKind kind, Account account, Instant now) {
        Claim claim = new Claim(id, merchantId, kind, 1, account, now);
        List<ClaimFact> facts = new ArrayList<>();
        facts.add(new ClaimReported(
                FactIds.fact(id, ClaimReported.TYPE, 1), now, merchantId, id, 1, account.details(claim.kind)));
        if (account.isResolved()) {
            claim = claim.next(account);
            facts.add(claim.newest(now));
        }
        return new Change(claim, facts);
    }

    /** A resolved claim stays resolved: what is told of it later is a further {@code claim.resolved}. */
    Change tell(Told told, Instant now) {
        return restate(account.with(told), now);
    }

    /** The claim with another account of it. */
    Change restate(Account heard, Instant now) {
        if (says(heard).equals(says(account)) && Stated.said(heard.outcome()) == Stated.said(account.outcome())) {
            return new Change(new Claim(id, merchantId, kind, version, heard, openedAt), List.of());
        }
        Claim changed = next(heard);
        return new Change(changed, List.of(changed.newest(now)));
    }

    /** Its last fact: it goes on as another claim. */
    Change mergedInto(UUID into, Instant now) {
        Claim last = next(account);
        UUID eventId = FactIds.fact(id, ClaimMerged.TYPE, last.version);
        return new Change(
                last, List.of(new ClaimMerged(eventId, now, merchantId, id, last.version, says(account), into)));
    }

    private Claim next(Account heard) {
        return new Claim(id, merchantId, kind, version + 1, heard, openedAt);
    }

    private ClaimDetails says(Account heard) {
        return heard.details(kind);
    }

    private ClaimFact newest(Instant now) {
        if (account.isResolved()) {
            UUID eventId = FactIds.fact(id, ClaimResolved.TYPE, version);
            return new ClaimResolved(
                    eventId,
                    now,
                    merchantId,
                    id,
                    version,
                    says(account),
                    account.outcome().value());
        }
        return new ClaimUpdated(
                FactIds.fact(id, ClaimUpdated.TYPE, version), now, merchantId, id, version, says(account));
    }
}
