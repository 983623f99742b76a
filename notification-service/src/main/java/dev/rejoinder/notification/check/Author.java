package dev.rejoinder.notification.check;

import dev.rejoinder.notification.template.Plain;

/** Who speaks to a shopper where nobody said how to be called. */
public final class Author {

    private Author() {}

    /** The token's name, unless that is an address, which is not for shoppers; null then, for the shop. */
    public static String of(String tokenName) {
        return tokenName.contains("@") ? null : Plain.line(tokenName);
    }
}
