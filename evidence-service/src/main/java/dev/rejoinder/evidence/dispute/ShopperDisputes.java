package dev.rejoinder.evidence.dispute;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The disputes of one shopper. */
@ApplicationScoped
public class ShopperDisputes {

    /**
     * By what the order tells, by what the claim tells, by the orders, and by their own ids. A claim is looked for as text, with the quotes that
     * end its address, because not every claim can be taken apart in SQL: it may hold what no text of PostgreSQL may. That
     * reads all disputes of the merchant, and is asked rarely.
     */
    private static final String OF_SHOPPER =
            """
            select id from dispute where merchant_id = ? and shopper_key = ?
            union
            select id from dispute where merchant_id = ? and position(? in lower(claim::text)) > 0
            union
            select id from dispute where merchant_id = ? and order_id = any(?)
            union
            select id from dispute where merchant_id = ? and id = any(?)
            order by id
            """;

    private static final String OF_ORDER =
            """
            select id from dispute where merchant_id = ? and order_id = ?
            union
            select id from dispute where merchant_id = ? and order_id is null and merchant_order_id = ?
            order by id
            """;

    private final Sql sql;
    private final Json json;

    ShopperDisputes(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param orderIds the shopper's orders
     * @param known disputes that are the shopper's, whatever address they name
     */
    public List<UUID> of(String merchantId, String email, Collection<String> orderIds, Collection<UUID> known) {
        String address = email.toLowerCase(Locale.ROOT);
        return sql.query(
                OF_SHOPPER,
                row -> row.uuid("id"),
                merchantId,
                ShopperKey.of(merchantId, address),
                merchantId,
                "\"email\":" + json.write(address),
                merchantId,
                Column.text(orderIds),
                merchantId,
                Column.uuid(known));
    }

    /** Those about an order, or without one if they name it. */
    public List<UUID> ofOrder(String merchantId, String orderId) {
        return sql.query(OF_ORDER, row -> row.uuid("id"), merchantId, orderId, merchantId, orderId);
    }
}
