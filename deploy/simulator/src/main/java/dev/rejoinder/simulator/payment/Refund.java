package dev.rejoinder.simulator.payment;

import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.account.Stage;
import java.time.Instant;

/**
 * Money that goes back to a shopper.
 *
 * @param type in the words of version 1: {@code SellerInitiated}, {@code AmazonA-ZGuarantee}, {@code Chargeback} ..
 * @param completedAt null while it is on its way
 */
public record Refund(
        String id,
        String merchantId,
        Stage stage,
        String chargeId,
        Money amount,
        String type,
        Instant createdAt,
        Instant completedAt) {

    public String state() {
        return completedAt == null ? "RefundInitiated" : "Refunded";
    }

    Refund completed(Instant now) {
        return new Refund(id, merchantId, stage, chargeId, amount, type, createdAt, now);
    }
}
