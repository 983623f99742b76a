package dev.rejoinder.evidence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Instant SUMMER = Instant.parse("2026-07-01T22:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            EN | UTC              | 1 July 2026, 22:30 (UTC)
            EN | Europe/Berlin    | 2 July 2026, 00:30 (UTC+2)
            EN | America/New_York | 1 July 2026, 18:30 (UTC−4)
            EN | Asia/Kolkata     | 2 July 2026, 04:00 (UTC+5:30)
            DE | Europe/Berlin    | 2. Juli 2026, 00:30 Uhr (UTC+2)
            IT | Europe/Rome      | 2 luglio 2026, ore 00:30 (UTC+2)
            IT | UTC              | 1º luglio 2026, ore 22:30 (UTC)
            ES | Europe/Madrid    | 2 de julio de 2026, 00:30 h (UTC+2)
            """)
    void writesATimeWithItsZone(Language language, String zone, String text) {
        assertThat(new Wording(language, ZoneId.of(zone)).time(SUMMER).replace('\u00A0', ' '))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            EN | 129.90     | EUR | €129.90
            EN | 1234567.89 | USD | $1,234,567.89
            EN | 500        | JPY | ¥500
            EN | 12.345     | KWD | KWD 12.345
            EN | 0.05       | GBP | £0.05
            DE | 1234567.89 | EUR | 1.234.567,89 €
            DE | 129.90     | CHF | 129,90 CHF
            IT | 1234567.89 | EUR | 1.234.567,89 €
            ES | 1234567.89 | EUR | 1.234.567,89 €
            ES | 500        | JPY | 500 JPY
            """)
    void writesMoneyAsItsCurrencyIsWritten(Language language, String value, String currency, String text) {
        assertThat(in(language).money(Money.of(value, currency)).replace('\u00A0', ' '))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Germany, Action required, Physical",
        "DE, Deutschland, Antwort erforderlich, Physische Ware",
        "IT, Germania, Risposta richiesta, Prodotto fisico",
        "ES, Alemania, Respuesta requerida, Producto físico"
    })
    void namesCountriesAndCodes(Language language, String country, String state, String productType) {
        Wording wording = in(language);

        assertThat(wording.country("DE")).isEqualTo(country);
        assertThat(wording.state("ACTION_REQUIRED")).isEqualTo(state);
        assertThat(wording.state("ActionRequired")).isEqualTo(state);
        assertThat(wording.productType("PHYSICAL")).isEqualTo(productType);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leavesWhatItDoesNotKnowAsItIs(Language language) {
        Wording wording = in(language);

        assertThat(wording.country("nowhere at all")).isEqualTo("nowhere at all");
        assertThat(wording.state("Something else")).isEqualTo("Something else");
        assertThat(wording.state("NEWLY_INVENTED")).isEqualTo("Newly invented");
        assertThat(wording.productType("Gift card")).isEqualTo("Gift card");
    }

    private static Wording in(Language language) {
        return new Wording(language, ZoneOffset.UTC);
    }
}
