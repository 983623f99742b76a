package dev.rejoinder.amazonpay;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import java.time.Instant;

/**
 * A dispute as Amazon tells it. Words of Amazon's are kept as they are: new ones must not be lost. All but the id may be
 * null.
 *
 * @param type {@code Claim} or {@code Chargeback}
 * @param filingReason null where Amazon uses a word that is not one of its ten
 * @param state {@code ActionRequired}, {@code UnderReview}, {@code Resolved}, {@code Closed}
 * @param resolution {@code BuyerWon}, {@code MerchantWon}, {@code NoFault}
 */
public record AmazonDispute(
        String id,
        String chargeId,
        String type,
        Money amount,
        FilingReason filingReason,
        String state,
        String reasonCode,
        String reasonDescription,
        String resolution,
        Instant lastUpdatedAt,
        Instant respondBy,
        Instant createdAt) {}
