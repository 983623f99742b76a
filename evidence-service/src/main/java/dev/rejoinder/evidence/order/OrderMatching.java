package dev.rejoinder.evidence.order;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the order a claim is about: by charge id, else by the merchant's order id, else by Amazon's order reference, and by
 * a reference only if exactly one order has it. The answer follows from the stored orders alone, never from the sequence in
 * which orders and claims came.
 */
@ApplicationScoped
public class OrderMatching {

    /** What a claim calls its order; the references may be null. */
    public record Wanted(
            UUID claimId, String merchantId, String chargeId, String merchantOrderId, String amazonOrderReference) {}

    // Two rows are enough to know that a reference is ambiguous, however many orders share it.
    private static final String MATCH =
            """
            select wanted.claim_id, wanted.merchant_id,
                   coalesce(by_charge.order_id, by_order.order_id, by_reference.order_id) as order_id
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                as wanted(claim_id, merchant_id, charge_id, merchant_order_id, amazon_order_reference)
            left join lateral (
                select min(order_id) as order_id from (
                    select order_id from orders
                    where orders.merchant_id = wanted.merchant_id and orders.charge_id = wanted.charge_id
                    limit 2) as few
                having count(*) = 1) as by_charge on true
            left join lateral (
                select order_id from orders
                where orders.merchant_id = wanted.merchant_id and orders.order_id = wanted.merchant_order_id
                ) as by_order on true
            left join lateral (
                select min(order_id) as order_id from (
                    select order_id from orders
                    where orders.merchant_id = wanted.merchant_id
                        and orders.amazon_order_reference = wanted.amazon_order_reference
                    limit 2) as few
                having count(*) = 1) as by_reference on true
            where coalesce(by_charge.order_id, by_order.order_id, by_reference.order_id) is not null
            """;

    private final Sql sql;

    OrderMatching(Sql sql) {
        this.sql = sql;
    }

    /** Answers by claim id; a claim without an order is absent. */
    public Map<UUID, OrderKey> match(Collection<Wanted> claims) {
        Map<UUID, OrderKey> found = new HashMap<>();
        sql.query(
                MATCH,
                row -> found.put(row.uuid("claim_id"), new OrderKey(row.text("merchant_id"), row.text("order_id"))),
                Column.of("uuid", claims, Wanted::claimId),
                Column.text(claims, Wanted::merchantId),
                Column.text(claims, Wanted::chargeId),
                Column.text(claims, Wanted::merchantOrderId),
                Column.text(claims, Wanted::amazonOrderReference));
        return found;
    }
}
