package dev.rejoinder.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheMiddleOfAnOddCount() {
        assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 9));
    }

    @Test
    void takesTheMeanOfTheMiddleTwoOfAnEvenCount() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(new Spread(1, 3, 100));
    }

    @Test
    void refusesToSummariseNothing() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsTheMedianBeforeTheSpread() {
        assertThat(Spread.of(List.of(0.38, 0.44, 0.41)).shown(2)).isEqualTo("0.41 (0.38 to 0.44)");
    }
}
