package dev.rejoinder.simulator.dispute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Why a dispute stands where it does, in Amazon's words. */
public enum ReasonCode {
    MERCHANT_RESPONSE_REQUIRED("MerchantResponseRequired", "Merchant needs to provide a response"),
    MERCHANT_ADDITIONAL_EVIDENCES_REQUIRED(
            "MerchantAdditionalEvidencesRequired", "Merchant needs to provide additional evidence"),
    BUYER_ADDITIONAL_EVIDENCES_REQUIRED(
            "BuyerAdditionalEvidencesRequired", "Buyer needs to provide additional evidence"),
    MERCHANT_ACCEPTED_DISPUTE("MerchantAcceptedDispute", "Merchant accepted the dispute"),
    MERCHANT_RESPONSE_DEADLINE_EXPIRED("MerchantResponseDeadlineExpired", "Merchant did not respond in time"),
    BUYER_CANCELLED("BuyerCancelled", "Buyer withdrew the dispute"),
    INVESTIGATOR_RESOLVED("InvestigatorResolved", "An investigator decided the dispute"),
    AUTO_RESOLVED("AutoResolved", "The dispute was decided automatically"),
    CHARGEBACK_FILED("ChargebackFiled", "Buyer filed a chargeback for the same order");

    private final String amazonName;
    private final String description;

    ReasonCode(String amazonName, String description) {
        this.amazonName = amazonName;
        this.description = description;
    }

    public static Optional<ReasonCode> find(String amazonName) {
        return Arrays.stream(values())
                .filter(code -> code.amazonName.equals(amazonName))
                .findFirst();
    }

    @JsonCreator
    static ReasonCode of(String amazonName) {
        return find(amazonName).orElseThrow(() -> new IllegalArgumentException("is none of Amazon's reason codes"));
    }

    @JsonValue
    public String amazonName() {
        return amazonName;
    }

    public String description() {
        return description;
    }
}
