package dev.rejoinder.notification.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.masking.Masked.Secret;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Property
    void leavesNoCardNumberHoweverItIsWritten(@ForAll("cards") String card, @ForAll("gaps") String gap) {
        String written = card.replaceAll("(....)(?=.)", "$1" + gap);

        for (String text : List.of(written, "No. 12 " + written + ", 30 euros", "card:" + written + "\nTN-10482 3")) {
            Masked masked = Masking.mask(text);

            assertThat(masked.found()).contains(Secret.CARD);
            assertThat(masked.text().replaceAll("\\D", "")).doesNotContain(card.substring(0, card.length() - 4));
            assertThat(masked.text()).hasSameSizeAs(text);
        }
    }

    @Property
    void leavesNoAccountHoweverItIsWritten(@ForAll("accounts") String account, @ForAll("gaps") String gap) {
        String written = account.replaceAll("(....)(?=.)", "$1" + (gap.contains("_") ? " " : gap));

        for (String text : List.of(written, "to " + written.toLowerCase(Locale.ROOT) + " please")) {
            Masked masked = Masking.mask(text);

            assertThat(masked.found()).contains(Secret.IBAN);
            assertThat(masked.text()).hasSameSizeAs(text);
            assertThat(masked.text().replaceAll("\\D", "")).isEqualTo(account.substring(account.length() - 4));
        }
    }

    @Property
    void leavesOrdersDatesAndAmountsAsTheyAre(@ForAll("plain") String text) {
        assertThat(Masking.mask(text)).isEqualTo(new Masked(text, Set.of()));
    }

    @Test
    void takesOutTheCodeOfACard() {
        assertThat(Masking.mask("CVV: 123, Prüfziffer ist 4567, codice di sicurezza 890")
                        .text())
                .isEqualTo("CVV: ***, Prüfziffer ist ****, codice di sicurezza ***");
        assertThat(Masking.mask("CVV 123").found()).containsExactly(Secret.CARD_CODE);
    }

    @Test
    void findsACardBesideOtherNumbersAndInOtherDigits() {
        assertThat(Masking.mask("4111 1111 1111 1111 123 12/28").text()).isEqualTo("**** **** **** 1111 123 12/28");
        assertThat(Masking.mask("11 22 4111111111111111 33").text()).isEqualTo("11 22 ************1111 33");
        assertThat(Masking.mask("> 4111 1111\n> 1111 1111").text()).isEqualTo("> **** ****\n> **** 1111");
        assertThat(Masking.mask("４１１１１１１１１１１１１１１１").found()).contains(Secret.CARD);
    }

    @Test
    void takesItsTimeWithALotOfDigits() {
        assertThat(Masking.mask("4".repeat(200_000)).found()).isEmpty();
        assertThat(Masking.mask("4 ".repeat(100_000)).text()).hasSize(200_000);
        assertThat(Masking.mask("DE12 ".repeat(40_000)).text()).hasSize(200_000);
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.of(
                        Map.entry("4", 16),
                        Map.entry("4", 13),
                        Map.entry("51", 16),
                        Map.entry("2221", 16),
                        Map.entry("34", 15),
                        Map.entry("37", 15),
                        Map.entry("6011", 16),
                        Map.entry("36", 14),
                        Map.entry("3528", 16))
                .flatMap(
                        scheme -> digits(scheme.getValue() - 1 - scheme.getKey().length())
                                .map(middle -> checked(scheme.getKey() + middle)));
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", ".", "  ", "\n", "\u00a0", "\u202f", "\u200b", "\u00ad");
    }

    @Provide
    Arbitrary<String> accounts() {
        return Arbitraries.of(Map.entry("DE", 18), Map.entry("ES", 20), Map.entry("NO", 11), Map.entry("HU", 24))
                .flatMap(country -> digits(country.getValue())
                        .map(account -> country.getKey() + check(country.getKey(), account) + account));
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    @Provide
    Arbitrary<String> plain() {
        Arbitrary<String> seven = Arbitraries.strings().numeric().ofLength(7);
        return Combinators.combine(seven, seven, Arbitraries.integers().between(1, 28))
                .as((first, second, day) ->
                        "Order P02-%s-%s and 302-%s-%s of %d.10.2026, EUR 129.90, TN-10482, +49 30 1234567"
                                .formatted(first, second, first, second, day));
    }

    private static String checked(String digits) {
        for (int check = 0; check < 10; check++) {
            String card = digits + check;
            int sum = 0;
            for (int i = 0; i < card.length(); i++) {
                int digit = card.charAt(card.length() - 1 - i) - '0';
                int weighed = i % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            if (sum % 10 == 0) {
                return card;
            }
        }
        throw new IllegalStateException("one of ten digits is right");
    }

    private static String check(String country, String account) {
        StringBuilder number = new StringBuilder(account);
        country.chars().forEach(letter -> number.append(Character.digit(letter, 36)));
        int rest = new BigInteger(number + "00").mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "%02d", 98 - rest);
    }
}
