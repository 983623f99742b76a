package dev.rejoinder.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, never negative.
 *
 * @param value in whole units of the currency with its usual number of decimals: {@code 129.90} EUR, {@code 500} JPY
 * @param currency ISO 4217 code in capitals
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value, String currency) {

    private static final int MAX_INTEGER_DIGITS = 12;

    /** @throws IllegalArgumentException if the currency is unknown or the value cannot be an amount of it */
    public Money {
        requireNonNull(value, "value");
        requireNonNull(currency, "currency");
        int decimals = decimals(currency);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
        // Looked at before any arithmetic: 1E+1000000000 is a legal BigDecimal and rescaling it fills the memory.
        if ((long) value.precision() - value.scale() > MAX_INTEGER_DIGITS || value.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("amount is out of range");
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(currency + " has " + decimals + " decimals");
        }
        value = value.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    public static Money of(String value, String currency) {
        return new Money(new BigDecimal(value), currency);
    }

    /** For people: {@code 129.90 EUR}. */
    public String shown() {
        return value.toPlainString() + " " + currency;
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency is not an ISO 4217 code", e);
        }
    }
}
