package dev.rejoinder.evidence.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import org.junit.jupiter.api.Test;

class ExpectedValueTest {

    private static final Money FEE = Fees.ofContesting(ClaimKind.CHARGEBACK, "EUR");

    @Test
    void takesTheFeeOffWhatIsWonOnAverage() {
        ExpectedValue value = ExpectedValue.of(Money.of("100.00", "EUR"), 5, 8, FEE);

        assertThat(value.winRate()).isEqualTo(0.6);
        assertThat(value.contest()).isEqualTo("40.00");
        assertThat(value.sentence()).contains("Of 8 such disputes 5 were won", "a fee of 20.00 EUR");
    }

    @Test
    void saysSoWhereGivingInIsCheaper() {
        ExpectedValue value = ExpectedValue.of(Money.of("30.00", "EUR"), 0, 0, FEE);

        assertThat(value.contest()).isEqualTo("-5.00");
        assertThat(value.sentence()).endsWith("giving in is cheaper");
    }

    @Test
    void knowsNoFeeForAnAToZClaim() {
        assertThat(Fees.ofContesting(ClaimKind.A_TO_Z, "EUR").value()).isZero();
        assertThat(Fees.ofContesting(ClaimKind.CHARGEBACK, "JPY").value()).isZero();
        assertThat(Fees.ofContesting(ClaimKind.CHARGEBACK, "GBP")).isEqualTo(Money.of("14.00", "GBP"));
    }
}
