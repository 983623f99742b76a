package dev.rejoinder.evidence.insight;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WinRateTest {

    /** 7 of 10: the interval that textbooks give for Wilson's method. */
    @Test
    void givesTheIntervalOfTheTextbook() {
        WinRate rate = WinRate.of("x", 7, 3);

        assertThat(rate.rate()).isEqualTo(0.7);
        assertThat(rate.low()).isEqualTo(0.3968);
        assertThat(rate.high()).isEqualTo(0.8922);
    }

    @Test
    void saysNothingWithoutASample() {
        assertThat(WinRate.of("x", 0, 0).rate()).isNull();
    }

    @Property
    void holdsTheRateInItsInterval(
            @ForAll @IntRange(max = 5_000) int won, @ForAll @IntRange(min = 1, max = 5_000) int lost) {
        WinRate rate = WinRate.of("x", won, lost);

        assertThat(rate.rate()).isBetween(rate.low(), rate.high());
        assertThat(rate.low()).isBetween(0.0, 1.0);
    }
}
