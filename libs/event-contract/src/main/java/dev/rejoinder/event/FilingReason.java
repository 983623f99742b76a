package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Amazon's ten filing reasons; on the wire in Amazon's own spelling (Dispute API v2, {@code filingReason}). */
public enum FilingReason {
    PRODUCT_NOT_RECEIVED("ProductNotReceived"),
    PRODUCT_UNACCEPTABLE("ProductUnacceptable"),
    PRODUCT_NO_LONGER_NEEDED("ProductNoLongerNeeded"),
    CREDIT_NOT_PROCESSED("CreditNotProcessed"),
    OVERCHARGED("Overcharged"),
    DUPLICATE_CHARGE("DuplicateCharge"),
    SUBSCRIPTION_CANCELLED("SubscriptionCancelled"),
    UNRECOGNIZED("Unrecognized"),
    FRAUDULENT("Fraudulent"),
    OTHER("Other");

    private final String amazonName;

    FilingReason(String amazonName) {
        this.amazonName = amazonName;
    }

    @JsonValue
    public String amazonName() {
        return amazonName;
    }

    public static Optional<FilingReason> find(String amazonName) {
        return Arrays.stream(values())
                .filter(reason -> reason.amazonName.equals(amazonName))
                .findFirst();
    }

    @JsonCreator
    static FilingReason of(String amazonName) {
        return find(amazonName)
                .orElseThrow(() -> new IllegalArgumentException("not one of Amazon's filing reasons: " + amazonName));
    }
}
