package dev.rejoinder.evidence.order;

import dev.rejoinder.event.Shopper;

/** What auditors see of personal data: that it is there. */
public final class Masked {

    private static final String HIDDEN = "***";

    private Masked() {}

    public static String text(String value) {
        return value == null ? null : HIDDEN;
    }

    public static Shopper shopper(Shopper shopper) {
        return shopper == null ? null : new Shopper(text(shopper.name()), text(shopper.email()), shopper.language());
    }

    static Address address(Address address) {
        return address == null
                ? null
                : new Address(
                        text(address.name()),
                        text(address.line1()),
                        text(address.line2()),
                        text(address.postalCode()),
                        text(address.city()),
                        text(address.region()),
                        address.country());
    }
}
