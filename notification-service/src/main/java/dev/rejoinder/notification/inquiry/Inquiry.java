package dev.rejoinder.notification.inquiry;

import dev.rejoinder.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * What a shopper asks about an order that nobody disputes.
 *
 * @param id of its first mail
 * @param shopper the address that asks; null once it is forgotten
 * @param ofOrder whether the order has this address
 * @param disputeId of the claim that came later, or null
 */
record Inquiry(
        UUID id, String merchantId, String orderId, String shopper, boolean ofOrder, Instant openedAt, UUID disputeId) {

    static final String COLUMNS =
            "i.id, i.merchant_id, i.order_id, i.shopper, i.of_order, i.opened_at, i.dispute_id as claim_id";

    static Inquiry read(Row row) throws SQLException {
        return new Inquiry(
                row.uuid("id"),
                row.text("merchant_id"),
                row.text("order_id"),
                row.text("shopper"),
                row.flag("of_order"),
                row.instant("opened_at"),
                row.uuid("claim_id"));
    }
}
