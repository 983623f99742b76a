package dev.rejoinder.ingest.claim;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Joins what a person says of a notice to a claim, as the translator does with what it reads. */
@ApplicationScoped
public class JoinByHand {

    private final ClaimLock lock;
    private final ClaimStore store;
    private final Outbox outbox;
    private final Clock clock;

    JoinByHand(ClaimLock lock, ClaimStore store, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Answers the claim it joined or opened.
     *
     * @param chosen the claim that the person says it is about; null to go by its names
     * @throws Conflict if its names leave a choice, or speak against the one made
     * @throws Unprocessable if the chosen claim is not the merchant's or of another kind
     */
    @Transactional(MANDATORY)
    public UUID join(UUID noticeId, String merchantId, Told told, UUID chosen) {
        ClaimReferences names = told.details().references();
        ClaimBook book =
                lock.load(merchantId, chosen == null ? List.of() : List.of(chosen), ReferenceKey.of(merchantId, names));
        ClaimBook.Verdict verdict = chosen == null
                ? book.tell(noticeId, merchantId, told, clock.instant())
                : choose(book, merchantId, told, chosen);
        if (verdict.doubt() != null) {
            throw new Conflict(verdict.doubt());
        }
        store.save(book);
        outbox.append(book.facts());
        return verdict.claimId();
    }

    private ClaimBook.Verdict choose(ClaimBook book, String merchantId, Told told, UUID chosen) {
        Claim claim = book.claim(chosen)
                .filter(known -> known.merchantId().equals(merchantId))
                .orElseThrow(() -> Unprocessable.field("claimId", "is no claim of this merchant, or was merged"));
        if (claim.kind() != told.details().kind()) {
            throw Unprocessable.field(
                    "claimId",
                    "is " + claim.kind() + ", and the notice " + told.details().kind());
        }
        return book.join(claim, told, clock.instant());
    }
}
