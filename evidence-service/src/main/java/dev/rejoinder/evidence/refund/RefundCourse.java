package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.AmazonRefund;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.amazonpay.RefundOrder;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.effect.Course;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.effect.Settlement;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;

/**
 * Gives money back through Amazon's API, once.
 *
 * <ol>
 *   <li>How much of the charge has been given back is read and stored, then Amazon is told.
 *   <li>After a crash the amount is read again: it has grown by this refund or not at all, and the same key is told once
 *       more, which has no second effect. Anything else waits for a person, who may want that key told all the same.
 *   <li>Amazon is asked until the refund is completed or declined.
 * </ol>
 */
@ApplicationScoped
class RefundCourse implements Course {

    private static final String BY = "rejoinder";
    private static final String COMPLETED = "Refunded";
    private static final String DECLINED = "Declined";

    private final DisputeDesk desk;
    private final Effects effects;
    private final Settlement settlement;
    private final Json json;
    private final Clock clock;

    RefundCourse(DisputeDesk desk, Effects effects, Settlement settlement, Json json, Clock clock) {
        this.desk = desk;
        this.effects = effects;
        this.settlement = settlement;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public EffectKind kind() {
        return EffectKind.REFUND;
    }

    @Override
    public void run(Effect effect, AmazonPay amazonPay) {
        if (progress(effect).refundId() != null) {
            follow(effect, amazonPay);
        } else {
            begin(effect, amazonPay);
        }
    }

    private void begin(Effect effect, AmazonPay amazonPay) {
        RefundOrdered order = json.read(effect.ordered(), RefundOrdered.class);
        Answer<Charge> answer = amazonPay.charge(order.chargeId());
        if (!(answer instanceof Answer.Found<Charge> found)) {
            settlement.without(effect, answer, "charge");
            return;
        }
        Money refunded = ChargeState.refunded(found.value(), order.amount().currency());
        if (effect.calledAt() == null) {
            if (desk.find(effect.disputeId()).isClosed()) {
                settlement.fail(effect, "The dispute has been decided meanwhile");
            } else if (refunded.value().compareTo(order.refundedSeen().value()) > 0) {
                settlement.hold(
                        effect,
                        "Somebody else has given money back since it was ordered: " + refunded.shown()
                                + " by now. Withdraw it, and look again");
            } else {
                RefundProgress before = RefundProgress.NOTHING.before(refunded);
                Effect called = effect.progress(json.write(before)).called(clock.instant());
                if (effects.keep(called)) {
                    tell(called, order, amazonPay, true);
                }
            }
        } else {
            RefundProgress progress = progress(effect);
            BigDecimal grown =
                    refunded.value().subtract(progress.refundedBefore().value());
            boolean fits = grown.signum() == 0 || grown.compareTo(order.amount().value()) == 0;
            if (fits || progress.isLookedInto()) {
                tell(effect, order, amazonPay, false);
            } else {
                settlement.hold(
                        effect,
                        "Amazon was told, and the charge shows " + refunded.shown()
                                + " given back, which does not fit: look in Seller Central");
            }
        }
    }

    /** @param isFirst Amazon has not been told before, so what it refuses now was never done */
    private void tell(Effect effect, RefundOrdered order, AmazonPay amazonPay, boolean isFirst) {
        Answer<AmazonRefund> answer = amazonPay.refund(new RefundOrder(order.chargeId(), order.amount()), effect.id());
        if (answer instanceof Answer.Found<AmazonRefund> found) {
            AmazonRefund refund = found.value();
            Effect started = told(effect, refund).pending(clock.instant());
            boolean isKept = settlement.settle(started, held -> desk.note(held, What.REFUND_STARTED, refund.id(), BY));
            if (isKept) {
                conclude(started, refund, amazonPay);
            }
        } else if (isFirst && answer instanceof Answer.Refused<AmazonRefund> refused) {
            settlement.fail(effect, Settlement.refusal(refused));
        } else {
            settlement.without(effect, answer, "charge");
        }
    }

    private void follow(Effect effect, AmazonPay amazonPay) {
        Answer<AmazonRefund> answer = amazonPay.refundStatus(progress(effect).refundId());
        if (answer instanceof Answer.Found<AmazonRefund> found) {
            conclude(told(effect, found.value()), found.value(), amazonPay);
        } else if (answer instanceof Answer.TryLater<AmazonRefund> later) {
            settlement.waitFor(effect, later);
        } else {
            settlement.hold(
                    effect, "Amazon has taken the refund and does not know it any more: look in Seller Central");
        }
    }

    private void conclude(Effect effect, AmazonRefund refund, AmazonPay amazonPay) {
        if (COMPLETED.equals(refund.state())) {
            completed(effect, amazonPay);
        } else if (DECLINED.equals(refund.state())) {
            String why = "Amazon declined the refund: " + refund.reasonCode();
            settlement.fail(effect, What.REFUND_DECLINED, why);
        } else {
            effects.keep(effect.pending(clock.instant().plus(effect.pause())));
        }
    }

    private void completed(Effect effect, AmazonPay amazonPay) {
        RefundOrdered order = json.read(effect.ordered(), RefundOrdered.class);
        Effect receipted = effect;
        if (amazonPay.charge(order.chargeId()) instanceof Answer.Found<Charge> found) {
            Money after = ChargeState.refunded(found.value(), order.amount().currency());
            receipted = effect.progress(json.write(progress(effect).after(after)));
        }
        Effect done = receipted.done(clock.instant());
        settlement.settle(done, held -> comeAbout(done, held, order.amount().shown(), BY));
    }

    @Override
    public void comeAbout(Effect done, Dispute held, String detail, String by) {
        if (desk.mayMove(held, DisputeState.REFUNDED) && isAllOfIt(held, done.amount())) {
            desk.move(held, DisputeState.REFUNDED, What.REFUNDED, detail, by);
        } else {
            desk.moveBack(held, done.backTo(), What.REFUNDED, detail, by);
        }
    }

    @Override
    public Effect lookedInto(Effect held) {
        return held.progress(json.write(progress(held).lookedInto()));
    }

    private static boolean isAllOfIt(Dispute dispute, Money amount) {
        Money claimed = dispute.claim().amount();
        return claimed == null || amount.value().compareTo(claimed.value()) >= 0;
    }

    private Effect told(Effect effect, AmazonRefund refund) {
        return effect.progress(json.write(
                progress(effect).told(refund.id(), refund.state(), refund.reasonCode(), refund.lastUpdatedAt())));
    }

    private RefundProgress progress(Effect effect) {
        return effect.progress() == null ? RefundProgress.NOTHING : json.read(effect.progress(), RefundProgress.class);
    }
}
