package dev.rejoinder.evidence.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    @Test
    void agreeWithNumbersThatCarriersPrinted() {
        assertThat(CheckDigits.gs1("0034043383644263659")).isEqualTo('7');
        assertThat(CheckDigits.identcode("20129845227")).isEqualTo('7');
        assertThat(CheckDigits.identcode("21802580906")).isEqualTo('6');
        assertThat(CheckDigits.s10("47110815")).isEqualTo('1');
        assertThat(CheckDigits.s10("00071761")).isEqualTo('8');
        assertThat(CheckDigits.s10("47312482")).isEqualTo('9');
        assertThat(CheckDigits.gs1("0913313153072")).isEqualTo('4');
        assertThat(CheckDigits.modulo37And36("01015026003653")).isEqualTo('C');
    }

    @Property
    void gs1FindsEveryWrongDigit(
            @ForAll @NumericChars @StringLength(min = 11, max = 22) String body,
            @ForAll @IntRange(min = 0, max = 21) int place,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        String wrong = withOtherDigit(body, place % body.length(), step);

        assertThat(CheckDigits.gs1(wrong)).isNotEqualTo(CheckDigits.gs1(body));
        assertThat(CheckDigits.gs1FromLeft(wrong)).isNotEqualTo(CheckDigits.gs1FromLeft(body));
    }

    @Property
    void modulo37And36FindsEveryWrongCharacter(
            @ForAll("alphanumeric") String body,
            @ForAll @IntRange(min = 0, max = 26) int place,
            @ForAll @IntRange(min = 1, max = 35) int step) {
        int at = place % body.length();
        char other = Character.toUpperCase(Character.forDigit((Character.digit(body.charAt(at), 36) + step) % 36, 36));
        String wrong = body.substring(0, at) + other + body.substring(at + 1);

        assertThat(CheckDigits.modulo37And36(wrong)).isNotEqualTo(CheckDigits.modulo37And36(body));
    }

    @Property
    void everyMethodAnswersADigit(@ForAll @NumericChars @StringLength(8) String body) {
        assertThat(CheckDigits.s10(body)).isBetween('0', '9');
        assertThat(CheckDigits.identcode(body)).isBetween('0', '9');
        assertThat(CheckDigits.modulo7(body)).isBetween('0', '6');
        assertThat(CheckDigits.fedex(body, 3, 1, 7)).isBetween('0', '9');
    }

    @Property
    void upsAnswersADigitForLettersToo(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(15) String body) {
        assertThat(CheckDigits.ups(body)).isBetween('0', '9');
    }

    @Provide
    Arbitrary<String> alphanumeric() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(14)
                .ofMaxLength(27);
    }

    private static String withOtherDigit(String body, int at, int step) {
        char other = (char) ('0' + (body.charAt(at) - '0' + step) % 10);
        return body.substring(0, at) + other + body.substring(at + 1);
    }
}
