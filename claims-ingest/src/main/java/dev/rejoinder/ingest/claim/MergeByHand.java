package dev.rejoinder.ingest.claim;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unprocessable;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person finds that two claims are one. */
@ApplicationScoped
public class MergeByHand {

    private final ClaimLock lock;
    private final ClaimStore store;
    private final HeldClaims held;
    private final Outbox outbox;
    private final Clock clock;

    MergeByHand(ClaimLock lock, ClaimStore store, HeldClaims held, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.store = store;
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The other claim goes by all names of this one, has its notices, and knows what it knew. Doing it again changes nothing.
     *
     * @throws NotFound if the caller may not know of this claim
     * @throws Unprocessable if the other is not one of the same merchant and kind
     * @throws Conflict if one of them was merged into a third
     */
    @Transactional
    public void merge(UUID claimId, UUID intoId, Caller caller) {
        String merchantId = held.visible(claimId, caller).merchantId();
        ClaimBook book = lock.load(merchantId, List.of(claimId, intoId), List.of());
        HeldClaims.Stub claim = held.visible(claimId, caller);
        HeldClaims.Stub into = other(claim, intoId);
        if (intoId.equals(claim.mergedInto())) {
            return;
        }
        claim.requireOnItsOwn();
        into.requireOnItsOwn();
        Instant now = clock.instant();
        Claim absorbed = book.claim(claimId).orElseThrow();
        Claim survivor = book.claim(intoId).orElseThrow();
        book.keep(absorbed.mergedInto(intoId, now));
        book.keep(survivor.restate(survivor.account().with(absorbed.account()), now));
        for (ReferenceKey name : book.names(claimId)) {
            book.unname(name, claimId);
            book.name(name, intoId);
        }
        store.save(book);
        outbox.append(book.facts());
        List<UUID> noticeIds = held.tellings(claimId).stream()
                .map(HeldClaims.Telling::noticeId)
                .toList();
        held.move(noticeIds, intoId);
        held.merge(claimId, intoId);
        held.note("MERGE", claim, intoId, noticeIds, caller.name(), now);
        Log.infof("Claim %s is merged into %s by %s", claimId, intoId, caller.name());
    }

    private HeldClaims.Stub other(HeldClaims.Stub claim, UUID intoId) {
        if (claim.id().equals(intoId)) {
            throw Unprocessable.field("into", "is the claim itself");
        }
        HeldClaims.Stub into = held.find(intoId)
                .filter(found -> found.merchantId().equals(claim.merchantId()))
                .orElseThrow(() -> Unprocessable.field("into", "is no claim of this merchant"));
        if (into.kind() != claim.kind()) {
            throw Unprocessable.field("into", "is " + into.kind() + ", and this claim " + claim.kind());
        }
        return into;
    }
}
