package dev.rejoinder.evidence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Money;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Instant SUMMER = Instant.parse("2026-07-01T22:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            UTC              | 1 July 2026, 22:30 (UTC)
            Europe/Berlin    | 2 July 2026, 00:30 (UTC+2)
            America/New_York | 1 July 2026, 18:30 (UTC−4)
            Asia/Kolkata     | 2 July 2026, 04:00 (UTC+5:30)
            """)
    void writesATimeWithItsZone(String zone, String text) {
        assertThat(new Wording(ZoneId.of(zone)).time(SUMMER)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            129.90     | EUR | €129.90
            1234567.89 | USD | $1,234,567.89
            500        | JPY | ¥500
            12.345     | KWD | KWD 12.345
            0.05       | GBP | £0.05
            """)
    void writesMoneyAsItsCurrencyIsWritten(String value, String currency, String text) {
        assertThat(Wording.money(Money.of(value, currency)).replace('\u00A0', ' '))
                .isEqualTo(text);
    }

    @Test
    void namesCountriesAndCodes() {
        assertThat(Wording.country("DE")).isEqualTo("Germany");
        assertThat(Wording.country("nowhere at all")).isEqualTo("nowhere at all");
        assertThat(Wording.sentence("ACTION_REQUIRED")).isEqualTo("Action required");
        assertThat(Wording.sentence("Something else")).isEqualTo("Something else");
    }
}
