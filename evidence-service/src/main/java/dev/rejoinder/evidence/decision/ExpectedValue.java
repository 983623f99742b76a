package dev.rejoinder.evidence.decision;

import dev.rejoinder.event.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What contesting brings on average, against giving in.
 *
 * @param winRate of the merchant's own decided disputes of this kind and reason, drawn towards a half where there are few
 * @param sample how many those are
 * @param fee that contesting a chargeback costs, as published; the merchant's contract may say otherwise
 * @param contest what is won on average less the fee; below zero, giving in is cheaper. As text, because it may be negative
 */
record ExpectedValue(Money amount, double winRate, long sample, Money fee, String contest, String sentence) {

    private static final double DIGITS = 10_000;

    static ExpectedValue of(Money amount, long won, long sample, Money fee) {
        // As if one more had been won and one more lost (Laplace): two of two is not always.
        double rate = Math.round(DIGITS * (won + 1) / (sample + 2)) / DIGITS;
        int decimals = amount.value().scale();
        BigDecimal contest = amount.value()
                .multiply(BigDecimal.valueOf(rate))
                .subtract(fee.value())
                .setScale(decimals, RoundingMode.HALF_EVEN);
        String sentence =
                "Of %d such disputes %d were won. Contesting brings %s %s on average, a fee of %s %s taken off; %s"
                        .formatted(
                                sample,
                                won,
                                contest.toPlainString(),
                                amount.currency(),
                                fee.value().toPlainString(),
                                fee.currency(),
                                contest.signum() > 0 ? "giving in brings nothing" : "giving in is cheaper");
        return new ExpectedValue(amount, rate, sample, fee, contest.toPlainString(), sentence);
    }
}
