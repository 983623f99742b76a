package dev.rejoinder.evidence.decision;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What Amazon Pay takes for a chargeback that is contested and not covered by its policy: 20 USD, 20 EUR, 14 GBP.
 *
 * @see <a href="https://pay.amazon.co.uk/help/201751580">Fees, as published from 2015 on and read in November 2026; the
 *     contract of a merchant may say otherwise</a>
 */
final class Fees {

    private static final Map<String, BigDecimal> DISPUTE =
            Map.of("USD", new BigDecimal("20"), "EUR", new BigDecimal("20"), "GBP", new BigDecimal("14"));

    private Fees() {}

    /** Nothing is known of a fee for A-to-z claims, or in other currencies. */
    static Money ofContesting(ClaimKind kind, String currency) {
        return new Money(
                kind == ClaimKind.CHARGEBACK ? DISPUTE.getOrDefault(currency, BigDecimal.ZERO) : BigDecimal.ZERO,
                currency);
    }
}
