package dev.rejoinder.evidence.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {

    @ParameterizedTest
    @CsvSource({
        "DHL, 00340433836442636597",
        "DHL Paket, 0034 0433 8364 4263 6597",
        "dhl, 201298452277",
        "Deutsche Post, RR473124829GB",
        "DHL Express, 73891051146",
        "UPS, 1Z999AA10123456784",
        "U.P.S. Standard, 1z999aa10123456784",
        "FedEx, 986578788855",
        "FedEx, 9611020987654312345672",
        "USPS, 9400111202555842332669",
        "USPS, 420100239400111202555842332669",
        "Hermes, 09133131530724",
        "DPD, 01015026003653C",
        "Royal Mail, RR473124829GB",
        "Poste Italiane, EE471108151FR",
        "Correos, EB000717618HK",
        "La Poste, EE471108151FR"
    })
    void acceptsARightNumber(String carrier, String number) {
        assertThat(Tracking.check(carrier, number)).isEqualTo(TrackingCheck.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "DHL, 00340433836442636598",
        "DHL, 201298452278",
        "UPS, 1Z999AA10123456785",
        "FedEx, 986578788856",
        "USPS, 9400111202555842332668",
        "Hermes, 09133131530725",
        "DPD, 01015026003653D",
        "Royal Mail, EB000717594HK"
    })
    void tellsATypingError(String carrier, String number) {
        assertThat(Tracking.check(carrier, number)).isEqualTo(TrackingCheck.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "Bob's van, 00340433836442636597",
        "DHL, JJD0099999999999",
        "DHL, 12345678901234",
        "DHL, 12",
        "GLS, ZW123ABC",
        "Amazon Logistics, TBA123456789012",
        "Evri, C00HHA0120453101",
        "Hermes UK, 09133131530725",
        "DPD, 01015026003653"
    })
    void saysSoWhereNothingCanBeChecked(String carrier, String number) {
        assertThat(Tracking.check(carrier, number)).isEqualTo(TrackingCheck.NOT_CHECKABLE);
    }

    @Test
    void linksToTheCarriersPage() {
        assertThat(Tracking.page("UPS", "1Z 999AA10123456784"))
                .hasValue("https://www.ups.com/track?tracknum=1Z999AA10123456784");
        assertThat(Tracking.page("Bob's van", "7")).isEmpty();
        assertThat(Tracking.page("UPS", null)).isEmpty();
    }

    @Property
    void aNumberWithItsCheckDigitIsValidAndWithAnotherOneWrong(
            @ForAll @NumericChars @StringLength(14) String serial, @ForAll @IntRange(min = 1, max = 9) int step) {
        String body = "00340" + serial;
        char right = CheckDigits.gs1(body);
        char other = (char) ('0' + (right - '0' + step) % 10);

        assertThat(Tracking.check("DHL", body + right)).isEqualTo(TrackingCheck.VALID);
        assertThat(Tracking.check("DHL", body + other)).isEqualTo(TrackingCheck.WRONG);
    }

    @Property
    void neverFailsWhateverIsWritten(@ForAll String carrier, @ForAll String number) {
        assertThat(Tracking.check(carrier, number)).isNotNull();
        Tracking.page(carrier, number).ifPresent(page -> assertThat(page).startsWith("https://"));
        for (String known : new String[] {"DHL", "UPS", "FedEx", "USPS", "DPD", "Hermes", "Correos"}) {
            assertThat(Tracking.check(known, number)).isNotNull();
        }
    }

    @Property
    void neverFailsOnDigits(@ForAll @NumericChars @StringLength(max = 40) String number) {
        for (String known : new String[] {"DHL", "UPS", "FedEx", "USPS", "DPD", "Hermes", "Correos"}) {
            assertThat(Tracking.check(known, number)).isNotNull();
        }
    }
}
