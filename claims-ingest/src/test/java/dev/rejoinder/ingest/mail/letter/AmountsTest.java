package dev.rejoinder.ingest.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AmountsTest {

    /** The separator of thousands and the decimal point, as each language and some countries write them. */
    private static final List<String> FORMS = List.of(",.", ".,", " ,", "'.", " .");

    private final Amounts amounts = patterns().amounts;

    static Patterns patterns() {
        try (InputStream yaml = AmountsTest.class.getResourceAsStream("/mail-patterns.yaml")) {
            return Patterns.parse(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 500)
    void readsWhatEachLanguageWrites(
            @ForAll @LongRange(min = 1, max = 99_999_999L) long cents, @ForAll @IntRange(max = 4) int form) {
        Money money = new Money(BigDecimal.valueOf(cents, 2), "EUR");
        String separators = FORMS.get(form);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(separators.charAt(0));
        symbols.setDecimalSeparator(separators.charAt(1));
        String number = new DecimalFormat("#,##0.00", symbols).format(money.value());

        for (String text : List.of("EUR " + number, number + " EUR", "€" + number, number + " €")) {
            List<Amounts.Found> found = amounts.find("x: " + text + ".", separators.charAt(1), "02");
            assertThat(found).as(text).hasSize(1);
            assertThat(found.get(0).money()).as(text).isEqualTo(money);
            assertThat(found.get(0).sureness()).isEqualTo(Sureness.SURE);
        }
    }

    @Example
    void leavesOpenWhatCanBeReadInTwoWays() {
        assertThat(only("EUR 1.234", '.').money()).isNull();
        assertThat(only("EUR 1,234", ',').money()).isNull();
        assertThat(only("EUR 1.234", ',').money()).isEqualTo(Money.of("1234", "EUR"));
        assertThat(only("EUR 1.234", ',').sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(only("JPY 1,234", '.').money()).isEqualTo(Money.of("1234", "JPY"));
        assertThat(only("EUR 12.50 USD", '.').money()).isNull();
    }

    @Example
    void takesASharedSignForTheRegionsCurrencyOnly() {
        assertThat(amounts.find("$12.50", '.', "01").get(0).money()).isEqualTo(Money.of("12.50", "USD"));
        assertThat(amounts.find("$12.50", '.', "01").get(0).sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(amounts.find("$12.50", '.', "02").get(0).money()).isNull();
        assertThat(amounts.find("US$12.50", '.', null).get(0).money()).isEqualTo(Money.of("12.50", "USD"));
    }

    @Example
    void seesNoAmountWithoutCurrencyOrInOtherNumbers() {
        Map.of("12.50", '.', "EUR 0,00", ',', "-12,50 EUR", ',', "2026.11.02 EUR1", ',')
                .forEach((text, decimal) -> assertThat(amounts.find(text, decimal, "02"))
                        .as(text)
                        .allMatch(
                                found -> found.money() == null || found.money().equals(Money.of("1", "EUR"))));
    }

    private Amounts.Found only(String text, char decimal) {
        List<Amounts.Found> found = amounts.find(text, decimal, "02");
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
