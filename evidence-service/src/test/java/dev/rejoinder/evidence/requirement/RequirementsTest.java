package dev.rejoinder.evidence.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.order.ProductType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementsTest {

    private final Requirements requirements = new Requirements();

    @ParameterizedTest
    @EnumSource
    void everyReasonAsksForTheOrderAndNothingTwice(FilingReason reason) {
        for (ProductType type : ProductType.values()) {
            List<Requirement> asked = requirements.of(reason, type);
            assertThat(asked).extracting(Requirement::evidence).doesNotHaveDuplicates();
            assertThat(required(reason, type)).contains(EvidenceKind.ORDER_RECORD);
            assertThat(asked).allSatisfy(requirement -> {
                assertThat(requirement.why()).endsWith(".");
                assertThat(requirement.whereToFind()).endsWith(".");
            });
        }
    }

    @Test
    void onlyParcelsAreTracked() {
        assertThat(required(FilingReason.PRODUCT_NOT_RECEIVED, ProductType.PHYSICAL))
                .contains(EvidenceKind.TRACKING_NUMBER, EvidenceKind.DELIVERY_DATE, EvidenceKind.DELIVERY_ADDRESS);
        for (FilingReason reason : FilingReason.values()) {
            for (ProductType type : List.of(ProductType.DIGITAL, ProductType.SERVICE)) {
                assertThat(requirements.of(reason, type))
                        .extracting(Requirement::evidence)
                        .doesNotContain(EvidenceKind.TRACKING_NUMBER, EvidenceKind.PROOF_OF_DELIVERY);
            }
        }
    }

    @Test
    void differFromReasonToReason() {
        assertThat(required(FilingReason.FRAUDULENT, ProductType.PHYSICAL)).contains(EvidenceKind.PROOF_OF_DELIVERY);
        assertThat(required(FilingReason.OVERCHARGED, ProductType.SERVICE)).contains(EvidenceKind.AGREED_TOTAL);
        assertThat(required(FilingReason.DUPLICATE_CHARGE, ProductType.DIGITAL))
                .contains(EvidenceKind.SECOND_ORDER_RECORD);
        assertThat(required(FilingReason.CREDIT_NOT_PROCESSED, ProductType.PHYSICAL))
                .contains(EvidenceKind.REFUND_POLICY);
    }

    @Test
    void takeAnUnknownReasonForOtherAndAnUnknownProductForAParcel() {
        assertThat(requirements.of(null, null)).isEqualTo(requirements.of(FilingReason.OTHER, ProductType.PHYSICAL));
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatIsRequiredIsShown(FilingReason reason) {
        boolean isRequired = required(reason, ProductType.PHYSICAL).contains(EvidenceKind.DELIVERY_ADDRESS);

        assertThat(!isRequired || requirements.shown(reason).contains(PersonalData.ADDRESS))
                .isTrue();
        assertThat(requirements.shown(null)).isEqualTo(requirements.shown(FilingReason.OTHER));
    }

    private List<EvidenceKind> required(FilingReason reason, ProductType type) {
        return requirements.of(reason, type).stream()
                .filter(requirement -> requirement.need() == Need.REQUIRED)
                .map(Requirement::evidence)
                .toList();
    }
}
