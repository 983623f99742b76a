package dev.rejoinder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"100.0, USD, 100.00", "129.9, EUR, 129.90", "500, JPY, 500", "1.234, KWD, 1.234", "0, EUR, 0.00"})
    void hasTheDecimalsOfItsCurrency(String value, String currency, String written) {
        assertThat(Money.of(value, currency).value()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, EUR, must not be negative",
        "0.001, EUR, EUR has 2 decimals",
        "1.5, JPY, JPY has 0 decimals",
        "1, EURO, not an ISO 4217 code",
        "1, eur, not an ISO 4217 code",
        "1E+1000000000, EUR, out of range",
        "1E-1000000000, EUR, out of range",
        "1000000000000, EUR, out of range"
    })
    void refusesWhatCannotBeAnAmount(String value, String currency, String reason) {
        assertThatThrownBy(() -> Money.of(value, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void isTheSameHoweverItWasWritten() {
        assertThat(Money.of("100", "USD")).isEqualTo(Money.of("100.00", "USD"));
    }
}
