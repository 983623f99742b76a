package dev.rejoinder.simulator.mail;

import dev.rejoinder.event.FilingReason;

/** The reason code that a bank would have given for a reason. */
final class VisaCode {

    private VisaCode() {}

    static String of(FilingReason reason) {
        return switch (reason) {
            case PRODUCT_NOT_RECEIVED -> "13.1";
            case PRODUCT_UNACCEPTABLE -> "13.3";
            case PRODUCT_NO_LONGER_NEEDED -> "13.7";
            case CREDIT_NOT_PROCESSED -> "13.6";
            case OVERCHARGED -> "12.5";
            case DUPLICATE_CHARGE -> "12.6.1";
            case SUBSCRIPTION_CANCELLED -> "13.2";
            case UNRECOGNIZED, FRAUDULENT -> "10.4";
            case OTHER -> "12.7";
        };
    }
}
