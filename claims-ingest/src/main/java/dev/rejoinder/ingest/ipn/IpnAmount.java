package dev.rejoinder.ingest.ipn;

import dev.rejoinder.event.Money;
import java.util.regex.Pattern;

/** An amount as version 1 writes it: {@code Amount} and {@code CurrencyCode} side by side. */
final class IpnAmount {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private IpnAmount() {}

    /** Null if there is none. */
    static Money read(String name, XmlDocument document, String path) {
        String value = document.text(path + "/Amount");
        String currency = document.text(path + "/CurrencyCode");
        if (value == null && currency == null) {
            return null;
        }
        if (value == null || currency == null || !DECIMAL.matcher(value).matches()) {
            throw new NotUnderstood(name + " is not an amount with its currency");
        }
        try {
            return Money.of(value, currency);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(name + ": " + e.getMessage());
        }
    }
}
