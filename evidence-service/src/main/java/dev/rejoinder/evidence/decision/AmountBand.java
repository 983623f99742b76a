package dev.rejoinder.evidence.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rejoinder.event.Money;
import java.math.BigDecimal;

/**
 * Amounts of one currency.
 *
 * @param from the least that is in it; null for all below the other end
 * @param below the least that is not in it any more; null for all from the other end
 */
public record AmountBand(
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal below) {

    public AmountBand {
        requireNonNull(currency, "currency");
    }

    boolean holds(Money amount) {
        return amount != null
                && amount.currency().equals(currency)
                && (from == null || amount.value().compareTo(from) >= 0)
                && (below == null || amount.value().compareTo(below) < 0);
    }

    String words() {
        String lower = from == null ? "" : " from " + from.toPlainString();
        String upper = below == null ? "" : " below " + below.toPlainString();
        return "amount" + lower + upper + " " + currency;
    }
}
