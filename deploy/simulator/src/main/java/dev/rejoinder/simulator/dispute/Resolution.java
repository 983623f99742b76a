package dev.rejoinder.simulator.dispute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How a dispute ended, in Amazon's words. */
public enum Resolution {
    MERCHANT_WON("MerchantWon"),
    BUYER_WON("BuyerWon"),
    NO_FAULT("NoFault");

    private final String amazonName;

    Resolution(String amazonName) {
        this.amazonName = amazonName;
    }

    public static Optional<Resolution> find(String amazonName) {
        return Arrays.stream(values())
                .filter(resolution -> resolution.amazonName.equals(amazonName))
                .findFirst();
    }

    @JsonCreator
    static Resolution of(String amazonName) {
        return find(amazonName)
                .orElseThrow(() -> new IllegalArgumentException("must be MerchantWon, BuyerWon or NoFault"));
    }

    @JsonValue
    public String amazonName() {
        return amazonName;
    }
}
