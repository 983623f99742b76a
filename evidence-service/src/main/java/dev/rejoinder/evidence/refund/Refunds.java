package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.allowance.Allowances;
import dev.rejoinder.evidence.decision.Action;
import dev.rejoinder.evidence.decision.Decisions;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.effect.Request;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.sql.Json;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders refunds, against what Amazon says of the charge at that moment. */
@ApplicationScoped
public class Refunds {

    private static final String SECOND_PERSON = "It waits for a second person: POST /disputes/{id}/refund/approval";

    /**
     * @param amount what is left of what is claimed, if the person names none
     * @param why the decision of whoever orders it; null where the matrix has decided
     */
    record Wanted(Money amount, Set<Risk> accepted, String why) {

        private static final Wanted BY_MATRIX = new Wanted(null, Set.of(), null);

        private boolean isByMatrix() {
            return why == null;
        }
    }

    private final DisputeDesk desk;
    private final Decisions decisions;
    private final Charges charges;
    private final Effects effects;
    private final Allowances allowances;
    private final DailyLimit dailyLimit;
    private final Json json;
    private final Clock clock;

    Refunds(
            DisputeDesk desk,
            Decisions decisions,
            Charges charges,
            Effects effects,
            Allowances allowances,
            DailyLimit dailyLimit,
            Json json,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.charges = charges;
        this.effects = effects;
        this.allowances = allowances;
        this.dailyLimit = dailyLimit;
        this.json = json;
        this.clock = clock;
    }

    List<Effect> rounds(Dispute dispute) {
        return effects.of(dispute.id(), EffectKind.REFUND);
    }

    /**
     * @param seen the ETag of the dispute the person has looked at
     * @throws Conflict if it risks something that was not accepted
     */
    Effect order(Dispute looked, Wanted wanted, String seen, Request request) {
        Optional<Effect> before = Effects.repeated(rounds(looked), request.key(), request.hash());
        if (before.isPresent()) {
            return before.get();
        }
        // Amazon is asked before the dispute is held.
        Charge charge = charges.of(looked);
        return QuarkusTransaction.requiringNew().call(() -> {
            Dispute held = desk.hold(looked.id());
            List<Effect> rounds = rounds(held);
            Optional<Effect> meanwhile = Effects.repeated(rounds, request.key(), request.hash());
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Stale.refuseUnlessSeen("dispute", seen, held.etag());
            return order(held, wanted, charge, rounds.size() + 1, request);
        });
    }

    /**
     * Without a person: nothing is risked, and no more is given back than the merchant allows on one day.
     *
     * @throws Conflict if something speaks against it, with what
     * @throws Unavailable if Amazon does not answer now
     */
    public void orderUnasked(Dispute looked, Request request) {
        Effect effect = order(looked, Wanted.BY_MATRIX, looked.etag(), request);
        if (effect.state() == EffectState.FAILED) {
            throw new Conflict("It was tried, and failed: " + effect.trouble());
        }
    }

    private Effect order(Dispute held, Wanted wanted, Charge charge, int round, Request request) {
        if (!desk.mayMove(held, DisputeState.REFUNDING)) {
            throw new Conflict("The dispute is " + held.state() + ": nothing can be refunded now");
        }
        ChargeState state = ChargeState.of(charge);
        Money amount = wanted.amount() == null ? state.usual(held.claim().amount()) : wanted.amount();
        if (wanted.isByMatrix()) {
            dailyLimit.check(held.merchantId(), amount, request.by());
        }
        state.check(amount);
        Set<Risk> risks = Risks.of(held, desk.order(held), charge, amount);
        Risks.refuseUnlessAccepted(risks, wanted.accepted());
        Instant now = clock.instant();
        boolean waits = allowances.of(held.merchantId()).needsSecondPerson(amount);
        Effect effect = new Effect(
                UUID.randomUUID(),
                held.id(),
                held.merchantId(),
                EffectKind.REFUND,
                round,
                request.key(),
                request.hash(),
                json.write(new RefundOrdered(charge.id(), amount, state.refunded(), risks)),
                null,
                waits ? EffectState.UNAPPROVED : EffectState.ORDERED,
                0,
                waits ? SECOND_PERSON : null,
                held.state(),
                amount,
                now,
                request.by(),
                null,
                waits ? null : now,
                null);
        effects.add(effect);
        Dispute decided = wanted.isByMatrix() ? held : decisions.add(held, Action.REFUND, wanted.why(), request.by());
        desk.move(decided, DisputeState.REFUNDING, What.REFUND_ORDERED, amount.shown(), request.by());
        if (waits) {
            desk.escalate(
                    held.id(), Escalation.NOT_ALLOWED, "a refund of " + amount.shown() + " waits for a second person");
        }
        return effect;
    }

    /** @throws Conflict if it does not wait for that, or it is the same person */
    void approve(Dispute looked, String by) {
        QuarkusTransaction.requiringNew().run(() -> {
            Dispute held = desk.hold(looked.id());
            Effect waiting = rounds(held).stream()
                    .filter(effect -> effect.state() == EffectState.UNAPPROVED)
                    .findFirst()
                    .orElseThrow(() -> new Conflict("No refund of this dispute waits for a second person"));
            if (waiting.orderedBy().equals(by)) {
                throw new Conflict("Who has ordered a refund cannot approve it: a second person has to");
            }
            effects.approve(waiting);
            desk.note(held, What.REFUND_APPROVED, waiting.amount().shown(), by);
        });
    }
}
