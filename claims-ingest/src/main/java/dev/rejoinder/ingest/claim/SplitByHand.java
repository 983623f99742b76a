package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.ingest.claim.HeldClaims.Telling;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person finds that one claim is two. */
@ApplicationScoped
public class SplitByHand {

    private final ClaimLock lock;
    private final ClaimStore store;
    private final HeldClaims held;
    private final Outbox outbox;
    private final Clock clock;

    SplitByHand(ClaimLock lock, ClaimStore store, HeldClaims held, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.store = store;
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Gives these notices a claim of their own, and answers its id; both claims say from then on what their own notices told.
     * Doing it again answers the same claim.
     *
     * @throws NotFound if the caller may not know of the claim
     * @throws Unprocessable if a notice is not one of the claim's, or none would be left
     * @throws Conflict if it was merged, or it is no longer known what a notice told
     */
    @Transactional
    public UUID split(UUID claimId, Collection<UUID> noticeIds, Caller caller) {
        String merchantId = held.visible(claimId, caller).merchantId();
        ClaimBook book = lock.load(merchantId, List.of(claimId), List.of());
        HeldClaims.Stub claim = held.visible(claimId, caller);
        Optional<UUID> before = held.splitOff(claimId, List.copyOf(noticeIds));
        if (before.isPresent()
                && held.tellings(before.get()).stream()
                        .map(Telling::noticeId)
                        .toList()
                        .containsAll(noticeIds)) {
            return before.get();
        }
        claim.requireOnItsOwn();
        List<Telling> all = held.tellings(claimId);
        List<Telling> going = all.stream()
                .filter(telling -> noticeIds.contains(telling.noticeId()))
                .toList();
        List<Telling> staying =
                all.stream().filter(telling -> !going.contains(telling)).toList();
        if (going.isEmpty() || going.size() != new HashSet<>(noticeIds).size()) {
            throw Unprocessable.field("noticeIds", "must be notices that told of this claim");
        }
        if (staying.isEmpty()) {
            throw Unprocessable.field("noticeIds", "must leave the claim a notice of its own");
        }
        Instant now = clock.instant();
        UUID newId = newId(going.get(0).noticeId());
        book.keep(book.claim(claimId).orElseThrow().restate(account(staying), now));
        book.keep(Claim.open(newId, merchantId, claim.kind(), account(going), now));
        Set<ReferenceKey> stayingNames = names(merchantId, staying);
        for (ReferenceKey name : names(merchantId, going)) {
            book.name(name, newId);
            if (!stayingNames.contains(name)) {
                book.unname(name, claimId);
            }
        }
        store.save(book);
        outbox.append(book.facts());
        List<UUID> moved = going.stream().map(Telling::noticeId).toList();
        held.move(moved, newId);
        held.note("SPLIT", claim, newId, moved, caller.name(), now);
        Log.infof("Claim %s is split off from %s by %s", newId, claimId, caller.name());
        return newId;
    }

    /** As if the first of its notices had opened it; that id may be taken, by the very claim it is split from. */
    private UUID newId(UUID noticeId) {
        UUID id = FactIds.of("claim", noticeId.toString());
        for (int salt = 1; held.find(id).isPresent(); salt++) {
            id = FactIds.of("claim", noticeId.toString(), String.valueOf(salt));
        }
        return id;
    }

    private static Account account(List<Telling> tellings) {
        Account account = Account.EMPTY;
        for (Telling telling : tellings) {
            account = account.with(telling.told());
        }
        return account;
    }

    private static Set<ReferenceKey> names(String merchantId, List<Telling> tellings) {
        Set<ReferenceKey> names = new HashSet<>();
        for (Telling telling : tellings) {
            names.addAll(ReferenceKey.of(merchantId, telling.told().details().references()));
        }
        return names;
    }
}
