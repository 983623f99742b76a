package dev.rejoinder.ingest.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.amazonpay.AmazonDispute;
import dev.rejoinder.event.ClaimOutcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmazonsWordTest {

    @ParameterizedTest
    @CsvSource({
        "ActionRequired, MerchantResponseRequired, ,",
        "ActionRequired, MerchantAdditionalEvidencesRequired, ,",
        "UnderReview, BuyerAdditionalEvidencesRequired, ,",
        "Closed, MerchantAcceptedDispute, , BUYER_WON",
        "Closed, MerchantResponseDeadlineExpired, , BUYER_WON",
        "Closed, BuyerCancelled, , WITHDRAWN",
        "Closed, BuyerCancelled, MerchantWon, WITHDRAWN",
        "Resolved, InvestigatorResolved, MerchantWon, MERCHANT_WON",
        "Resolved, InvestigatorResolved, BuyerWon, BUYER_WON",
        "Resolved, AutoResolved, NoFault, NO_FAULT",
        "Closed, ChargebackFiled, MerchantWon, MERCHANT_WON",
        "Closed, ChargebackFiled, , NO_FAULT",
        "Closed, InvestigatorResolved, ,",
    })
    void endsAClaimAsAmazonSays(String state, String reasonCode, String resolution, ClaimOutcome outcome) {
        assertThat(AmazonsWord.outcome(dispute(state, reasonCode, resolution))).isEqualTo(outcome);
    }

    @Property
    void neverEndsAClaimThatAmazonKeepsOpen(
            @ForAll("words") String reasonCode, @ForAll("words") String resolution, @ForAll("open") String state) {
        assertThat(AmazonsWord.outcome(dispute(state, reasonCode, resolution))).isNull();
    }

    @Property
    void neverTurnsALossIntoAnythingElse(@ForAll("words") String reasonCode) {
        assertThat(AmazonsWord.outcome(dispute("Closed", reasonCode, "BuyerWon")))
                .isEqualTo(ClaimOutcome.BUYER_WON);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "BuyerWon",
                        "MerchantWon",
                        "NoFault",
                        "MerchantResponseRequired",
                        "MerchantAdditionalEvidencesRequired",
                        "BuyerAdditionalEvidencesRequired",
                        "MerchantAcceptedDispute",
                        "MerchantResponseDeadlineExpired",
                        "BuyerCancelled",
                        "InvestigatorResolved",
                        "AutoResolved",
                        "ChargebackFiled",
                        "SomethingNew")
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<String> open() {
        return Arbitraries.of("ActionRequired", "UnderReview", "SomethingNew").injectNull(0.1);
    }

    private static AmazonDispute dispute(String state, String reasonCode, String resolution) {
        return new AmazonDispute(
                "P02-1234567-1234567-B000001",
                null,
                "Chargeback",
                null,
                null,
                state,
                reasonCode,
                null,
                resolution,
                null,
                null,
                null);
    }
}
