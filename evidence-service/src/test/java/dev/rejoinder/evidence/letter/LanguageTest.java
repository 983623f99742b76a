package dev.rejoinder.evidence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.document.Samples;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.PacketContent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            DE, EUR, DE
            AT, EUR, DE
            CH, CHF, DE
            de, EUR, DE
            IT, EUR, IT
            ES, EUR, ES
            GB, GBP, EN
            US, USD, EN
            JP, JPY, EN
            FR, EUR, EN
            FR, CHF, EN
              , EUR, EN
              , GBP, EN
              , CHF, DE
            """)
    void isThatOfTheMarketplace(String country, String currency, Language language) {
        assertThat(Language.of(order(country, currency), null)).isEqualTo(language);
    }

    @Test
    void isEnglishWhereNothingTellsAMarketplace() {
        assertThat(Language.of(Samples.noOrder(), null)).isEqualTo(Language.EN);
    }

    @Property
    void isTheMerchantsChoiceWhateverTheMarketplace(
            @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(2) String country, @ForAll Language chosen) {
        assertThat(Language.of(order(country, "EUR"), chosen)).isEqualTo(chosen);
    }

    private static PacketContent order(String country, String currency) {
        OrderFacts order = new OrderFacts(
                "B-1001",
                null,
                null,
                Money.of("100", currency),
                List.of(),
                null,
                country == null ? null : new Address(null, "Street 1", null, null, "City", null, country),
                null);
        return Samples.packet(ClaimKind.CHARGEBACK, FilingReason.OTHER, order, List.of());
    }
}
