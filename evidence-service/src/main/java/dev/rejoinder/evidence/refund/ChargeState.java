package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.event.Money;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Unprocessable;
import java.math.BigDecimal;

/**
 * A charge as it stands.
 *
 * @param left what can still be given back; Amazon allows up to 15 per cent more, which is not offered here
 */
record ChargeState(String chargeId, Money captured, Money refunded, Money left) {

    static ChargeState of(Charge charge) {
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

    /**
     * What a refund gives back if nobody says how much: what is claimed, or as much of it as is left.
     *
     * @param claimed null if the claim names no amount
     */
    Money usual(Money claimed) {
        boolean isAllLeft = claimed == null
                || !claimed.currency().equals(left.currency())
                || claimed.value().compareTo(left.value()) > 0;
        return isAllLeft ? left : claimed;
    }

    /** @throws Conflict or {@link Unprocessable} if so much cannot be given back */
    void check(Money amount) {
        if (!amount.currency().equals(captured.currency())) {
            throw Unprocessable.field("amount.currency", "must be " + captured.currency() + ", as it was charged");
        }
        if (amount.value().signum() <= 0) {
            throw left.value().signum() == 0
                    ? new Conflict("All of the charge has been given back already")
                    : Unprocessable.field("amount.value", "must be more than nothing");
        }
        if (amount.value().compareTo(left.value()) > 0) {
            throw Unprocessable.field("amount.value", "is more than is left of the charge: " + left.shown());
        }
    }
}
