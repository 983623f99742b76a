package dev.rejoinder.evidence.effect;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One answer or one refund, from the intent to the receipt.
 *
 * @param id the idempotency key at Amazon
 * @param round counts the effects of its kind on the dispute, from 1
 * @param requestKey the caller's Idempotency-Key; null if none came
 * @param requestHash of what was asked for, so that the same key for something else is refused
 * @param ordered what is to be done, as JSON of its course; never changes
 * @param progress what has been done so far, as JSON of its course; null before anything was
 * @param attempts also names who works on it: whoever holds an older number has lost it
 * @param trouble why it waits or failed, or how a person says it ended; for people, null if nothing is amiss
 * @param backTo the dispute's state before, to go back to if it fails
 * @param amount of money; null for an answer
 * @param calledAt when Amazon was first told, or may have been
 * @param dueAt when it is worked on next; null if it is not
 */
public record Effect(
        UUID id,
        UUID disputeId,
        String merchantId,
        EffectKind kind,
        int round,
        String requestKey,
        String requestHash,
        String ordered,
        String progress,
        EffectState state,
        int attempts,
        String trouble,
        DisputeState backTo,
        Money amount,
        Instant orderedAt,
        String orderedBy,
        Instant calledAt,
        Instant dueAt,
        Instant settledAt) {

    private static final int MOST_DOUBLINGS = 9;

    public Effect {
        requireNonNull(id, "id");
        requireNonNull(disputeId, "disputeId");
        requireNonNull(merchantId, "merchantId");
        requireNonNull(kind, "kind");
        requireNonNull(requestHash, "requestHash");
        requireNonNull(ordered, "ordered");
        requireNonNull(state, "state");
        requireNonNull(backTo, "backTo");
        requireNonNull(orderedAt, "orderedAt");
        requireNonNull(orderedBy, "orderedBy");
    }

    public Effect progress(String now) {
        return with(now, state, trouble, calledAt, dueAt, settledAt);
    }

    /** From now on Amazon may have been told. */
    public Effect called(Instant now) {
        return with(progress, EffectState.CALLED, trouble, calledAt == null ? now : calledAt, dueAt, settledAt);
    }

    /** Amazon has taken it and is to be asked again. */
    public Effect pending(Instant next) {
        return with(progress, EffectState.PENDING, null, calledAt, next, settledAt);
    }

    /** To be tried again. */
    public Effect waiting(Instant next, String why) {
        return with(progress, state, why, calledAt, next, settledAt);
    }

    public Effect held(String why) {
        return with(progress, EffectState.HELD, why, calledAt, null, settledAt);
    }

    /** A person lets it go on, though Amazon may have been told. */
    Effect resumed(Instant now) {
        return with(progress, EffectState.CALLED, null, calledAt, now, settledAt);
    }

    /** A person says how it ended. */
    Effect concluded(boolean hasHappened, String sentence, Instant now) {
        EffectState end = hasHappened ? EffectState.DONE : EffectState.FAILED;
        return with(progress, end, sentence, calledAt, null, now);
    }

    public Effect done(Instant now) {
        return with(progress, EffectState.DONE, null, calledAt, null, now);
    }

    public Effect failed(String why, Instant now) {
        return with(progress, EffectState.FAILED, why, calledAt, null, now);
    }

    /** What a person can do about it now. */
    public List<Step> next() {
        return switch (state) {
            case UNAPPROVED -> List.of(Step.APPROVE, Step.WITHDRAW);
            case ORDERED -> List.of(Step.WITHDRAW);
            case HELD -> calledAt == null ? List.of(Step.WITHDRAW) : List.of(Step.RESUME, Step.CONCLUDE);
            case CALLED, PENDING, DONE, FAILED -> List.of();
        };
    }

    /** Longer each time, up to some minutes; what failed together need not come together again. */
    public Duration pause() {
        Duration doubled = Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return doubled.plusMillis(Math.floorMod(id.hashCode(), doubled.toMillis() / 2));
    }

    private Effect with(
            String nowProgress,
            EffectState nowState,
            String nowTrouble,
            Instant nowCalledAt,
            Instant nowDueAt,
            Instant nowSettledAt) {
        return new Effect(
                id,
                disputeId,
                merchantId,
                kind,
                round,
                requestKey,
                requestHash,
                ordered,
                nowProgress,
                nowState,
                attempts,
                nowTrouble,
                backTo,
                amount,
                orderedAt,
                orderedBy,
                nowCalledAt,
                nowDueAt,
                nowSettledAt);
    }
}
