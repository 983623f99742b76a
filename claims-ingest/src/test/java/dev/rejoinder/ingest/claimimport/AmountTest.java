package dev.rejoinder.ingest.claimimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.event.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountTest {

    /** The separators of thousands and of decimals, as countries and spreadsheets write them. */
    enum Style {
        ENGLISH(',', '.'),
        GERMAN('.', ','),
        FRENCH('\u202F', ','),
        SPANISH('\u00A0', ','),
        SWISS('\'', '.');

        private final char group;
        private final char decimal;

        Style(char group, char decimal) {
            this.group = group;
            this.decimal = decimal;
        }

        String write(BigDecimal value, boolean grouped) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setGroupingSeparator(group);
            symbols.setDecimalSeparator(decimal);
            return new DecimalFormat(grouped ? "#,##0.00" : "0.00", symbols).format(value);
        }
    }

    @Property(tries = 2_000)
    void readsWhatAnyCountryWrites(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long cents,
            @ForAll Style style,
            @ForAll boolean grouped,
            @ForAll("frames") String frame) {
        BigDecimal value = BigDecimal.valueOf(cents, 2);

        Amount amount = Amount.parse(frame.replace("#", style.write(value, grouped)), "EUR");

        assertThat(amount.money()).isEqualTo(new Money(value, "EUR"));
        assertThat(amount.credited()).isEqualTo(frame.matches("[^-−(]*"));
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of("#", " # ", "-#", "−#", "#-", "(#)", "€#", "-€ #", "€-#", "# €", "EUR #", "#\u00A0EUR");
    }

    @Test
    void takesASingleSeparatorBeforeThreeDigitsForThousands() {
        assertThat(Amount.parse("1.234", "EUR").money()).isEqualTo(Money.of("1234", "EUR"));
        assertThat(Amount.parse("1,234", "JPY").money()).isEqualTo(Money.of("1234", "JPY"));
        assertThat(Amount.parse("1.234.567", "EUR").money()).isEqualTo(Money.of("1234567", "EUR"));
        assertThat(Amount.parse("129.9", "EUR").money()).isEqualTo(Money.of("129.90", "EUR"));
        assertThat(Amount.parse("129.9000", "EUR").money()).isEqualTo(Money.of("129.90", "EUR"));
    }

    @Test
    void takesTheCurrencyFromTheCellIfNoColumnTellsIt() {
        assertThat(Amount.parse("129,90 €", null).money()).isEqualTo(Money.of("129.90", "EUR"));
        assertThat(Amount.parse("GBP 5", null).money()).isEqualTo(Money.of("5", "GBP"));
    }

    @Test
    void guessesNothing() {
        for (String text : new String[] {
            "", "abc", "1.2.3", "1,23,456.00", "0.123", "1,234.", "(5", "12€€", "1e3", "1.234,56.7", "--1", "0.001"
        }) {
            assertThatThrownBy(() -> Amount.parse(text, "EUR"))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(text.isEmpty() ? "never" : text);
        }
        assertThatThrownBy(() -> Amount.parse("5.00", null)).hasMessageContaining("currency");
        assertThatThrownBy(() -> Amount.parse("1,234", "KWD")).hasMessageContaining("thousands or decimals");
        assertThatThrownBy(() -> Amount.parse("5.00", "XYZ")).hasMessageContaining("ISO 4217");
    }
}
