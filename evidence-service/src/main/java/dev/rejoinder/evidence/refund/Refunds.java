package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.allowance.Allowances;
import dev.rejoinder.evidence.amazon.MerchantsAmazonPay;
import dev.rejoinder.evidence.deadline.Calendars;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
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
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Orders refunds, against what Amazon says of the charge at that moment. */
@ApplicationScoped
public class Refunds {

    private static final int RETRY_SECONDS = 30;
    private static final String SECOND_PERSON = "It waits for a second person: POST /disputes/{id}/refund/approval";
    private static final String REFUNDED_UNASKED =
            """
            select coalesce(sum(amount), 0) as amount from effect
            where merchant_id = ? and kind = 'REFUND' and state <> 'FAILED' and currency = ? and ordered_by = ?
                and ordered_at >= ?
            """;

    /**
     * @param amount what is left of what is claimed, if the person names none
     * @param why the decision of whoever orders it; null where the matrix has decided
     */
    record Wanted(Money amount, Set<Risk> accepted, String why) {}

    private final DisputeDesk desk;
    private final Decisions decisions;
    private final MerchantsAmazonPay amazonPays;
    private final Effects effects;
    private final Allowances allowances;
    private final Calendars calendars;
    private final Sql sql;
    private final Json json;
    private final Clock clock;

    Refunds(
            DisputeDesk desk,
            Decisions decisions,
            MerchantsAmazonPay amazonPays,
            Effects effects,
            Allowances allowances,
            Calendars calendars,
            Sql sql,
            Json json,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.amazonPays = amazonPays;
        this.effects = effects;
        this.allowances = allowances;
        this.calendars = calendars;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    List<Effect> rounds(Dispute dispute) {
        return effects.of(dispute.id(), EffectKind.REFUND);
    }

    /**
     * Asks Amazon.
     *
     * @throws Conflict if it cannot be asked, with what to do
     * @throws Unavailable if it does not answer now
     */
    Charge charge(Dispute dispute) {
        String chargeId = chargeId(dispute)
                .orElseThrow(() -> new Conflict("No charge id is known: store the order with its chargeId"));
        AmazonPay amazonPay = amazonPays
                .of(dispute.merchantId())
                .orElseThrow(() -> new Conflict(
                        "There is no Amazon Pay key: PUT /merchants/" + dispute.merchantId() + "/amazon-pay-key"));
        Answer<Charge> answer = amazonPay.charge(chargeId);
        if (answer instanceof Answer.Found<Charge> found) {
            return found.value();
        }
        if (answer instanceof Answer.TryLater<Charge> later) {
            throw new Unavailable("Amazon Pay cannot be asked about the charge now: " + later.why(), RETRY_SECONDS);
        }
        if (answer instanceof Answer.Refused<Charge> refused) {
            throw new Conflict(
                    "Amazon Pay refuses to tell of the charge: " + refused.status() + " " + refused.reasonCode());
        }
        throw new Conflict("Amazon Pay does not know charge " + chargeId + " under the merchant's key");
    }

    Set<Risk> risks(Dispute dispute, Charge charge, Money amount) {
        return Risks.of(dispute, desk.order(dispute), charge, amount);
    }

    static ChargeState state(Charge charge) {
        Money captured = charge.captured() == null ? charge.amount() : charge.captured();
        if (captured == null) {
            throw new Conflict("Amazon Pay does not tell how much was charged");
        }
        Money refunded = refunded(charge, captured.currency());
        BigDecimal left = captured.value().subtract(refunded.value()).max(BigDecimal.ZERO);
        return new ChargeState(charge.id(), captured, refunded, new Money(left, captured.currency()));
    }

    static Money refunded(Charge charge, String currency) {
        return charge.refunded() == null ? new Money(BigDecimal.ZERO, currency) : charge.refunded();
    }

    /** What a refund gives back if nobody says how much: what is claimed, or as much of it as is left. */
    static Money usual(Dispute dispute, ChargeState charge) {
        Money claimed = dispute.claim().amount();
        boolean isAllLeft = claimed == null
                || !claimed.currency().equals(charge.left().currency())
                || claimed.value().compareTo(charge.left().value()) > 0;
        return isAllLeft ? charge.left() : claimed;
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
        Charge charge = charge(looked);
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

    private Effect order(Dispute held, Wanted wanted, Charge charge, int round, Request request) {
        if (!desk.mayMove(held, DisputeState.REFUNDING)) {
            throw new Conflict("The dispute is " + held.state() + ": nothing can be refunded now");
        }
        ChargeState state = state(charge);
        Money amount = wanted.amount() == null ? usual(held, state) : wanted.amount();
        check(amount, state);
        Set<Risk> risks = risks(held, charge, amount);
        refuseUnlessAccepted(risks, wanted.accepted());
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
                waits ? EffectState.HELD : EffectState.ORDERED,
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
        Dispute decided = wanted.why() == null ? held : decisions.add(held, Action.REFUND, wanted.why(), request.by());
        desk.move(decided, DisputeState.REFUNDING, What.REFUND_ORDERED, shown(amount), request.by());
        if (waits) {
            desk.escalate(
                    held.id(), Escalation.NOT_ALLOWED, "a refund of " + shown(amount) + " waits for a second person");
        }
        return effect;
    }

    /**
     * Without a person: nothing is risked, and no more is given back than the merchant allows on one day.
     *
     * @throws Conflict if something speaks against it, with what
     * @throws Unavailable if Amazon does not answer now
     */
    public void orderUnasked(Dispute looked, Request request) {
        Optional<Effect> before = Effects.repeated(rounds(looked), request.key(), request.hash());
        if (before.isPresent()) {
            if (before.get().state() == EffectState.FAILED) {
                throw new Conflict("It was tried, and failed: " + before.get().trouble());
            }
            return;
        }
        Charge charge = charge(looked);
        QuarkusTransaction.requiringNew().run(() -> {
            Dispute held = desk.hold(looked.id());
            List<Effect> rounds = rounds(held);
            if (Effects.repeated(rounds, request.key(), request.hash()).isEmpty()) {
                Stale.refuseUnlessSeen("dispute", looked.etag(), held.etag());
                checkDay(held, usual(held, state(charge)), request.by());
                order(held, new Wanted(null, Set.of(), null), charge, rounds.size() + 1, request);
            }
        });
    }

    /** Two at a time would both find room for one. */
    private void checkDay(Dispute held, Money amount, String by) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 8))", row -> true, "refunds of " + held.merchantId());
        Money limit = allowances.of(held.merchantId()).dailyRefunds();
        if (limit == null || !limit.currency().equals(amount.currency())) {
            throw new Conflict("No daily limit is set for refunds in " + amount.currency());
        }
        ZoneId zone = calendars
                .find(held.merchantId())
                .orElse(MerchantCalendar.UNKNOWN)
                .zone();
        Instant midnight =
                clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        BigDecimal spent = sql.first(
                        REFUNDED_UNASKED,
                        row -> row.decimal("amount"),
                        held.merchantId(),
                        amount.currency(),
                        by,
                        midnight)
                .orElse(BigDecimal.ZERO);
        if (spent.add(amount.value()).compareTo(limit.value()) > 0) {
            throw new Conflict("The daily limit of " + shown(limit) + " does not hold another " + shown(amount) + ": "
                    + spent.toPlainString() + " were refunded today without asking");
        }
    }

    /** @throws Conflict if it does not wait for that, or it is the same person */
    void approve(Dispute looked, String by) {
        QuarkusTransaction.requiringNew().run(() -> {
            Dispute held = desk.hold(looked.id());
            Effect waiting = rounds(held).stream()
                    .filter(effect -> effect.state() == EffectState.HELD && SECOND_PERSON.equals(effect.trouble()))
                    .findFirst()
                    .orElseThrow(() -> new Conflict("No refund of this dispute waits for a second person"));
            if (waiting.orderedBy().equals(by)) {
                throw new Conflict("Who has ordered a refund cannot approve it: a second person has to");
            }
            effects.release(waiting);
            desk.note(held, What.REFUND_APPROVED, shown(waiting.amount()), by);
        });
    }

    private static void check(Money amount, ChargeState charge) {
        if (!amount.currency().equals(charge.captured().currency())) {
            throw Unprocessable.field(
                    "amount.currency", "must be " + charge.captured().currency() + ", as it was charged");
        }
        if (amount.value().signum() <= 0) {
            throw charge.left().value().signum() == 0
                    ? new Conflict("All of the charge has been given back already")
                    : Unprocessable.field("amount.value", "must be more than nothing");
        }
        if (amount.value().compareTo(charge.left().value()) > 0) {
            throw Unprocessable.field("amount.value", "is more than is left of the charge: " + shown(charge.left()));
        }
    }

    private static void refuseUnlessAccepted(Set<Risk> risks, Set<Risk> accepted) {
        Set<Risk> left = EnumSet.noneOf(Risk.class);
        left.addAll(risks);
        left.removeAll(accepted);
        if (!left.isEmpty()) {
            throw new Conflict(left.stream().map(Risk::sentence).collect(Collectors.joining(". "))
                    + ". To refund all the same, name in \"accepting\": " + left);
        }
    }

    private Optional<String> chargeId(Dispute dispute) {
        String claimed = dispute.claim().references().chargeId();
        if (claimed != null) {
            return Optional.of(claimed);
        }
        KnownOrder order = desk.order(dispute);
        return Optional.ofNullable(order == null ? null : order.order().chargeId());
    }

    static String shown(Money money) {
        return money.value().toPlainString() + " " + money.currency();
    }
}
