package dev.rejoinder.evidence.order;

import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders as rows. */
@ApplicationScoped
class OrderTable {

    /** What an order is found by besides its own number; each may be null. */
    record References(String chargeId, String amazonOrderReference) {

        static References of(Order order) {
            return new References(order.chargeId(), order.amazonOrderReference());
        }

        Stream<String> known() {
            return Stream.of(chargeId, amazonOrderReference).filter(Objects::nonNull);
        }
    }

    private static final String UPSERT =
            """
            insert into orders (merchant_id, order_id, amazon_order_reference, charge_id, placed_at, product_type,
                                total_value, total_currency, items, shopper, delivery_address, policy_version, stored_at)
            select incoming.*, ? from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                                             ?::numeric[], ?::text[], ?::jsonb[], ?::jsonb[], ?::jsonb[], ?::text[])
                as incoming
            on conflict (merchant_id, order_id) do update
            set amazon_order_reference = excluded.amazon_order_reference, charge_id = excluded.charge_id,
                placed_at = excluded.placed_at, product_type = excluded.product_type,
                total_value = excluded.total_value, total_currency = excluded.total_currency,
                items = excluded.items, shopper = excluded.shopper, delivery_address = excluded.delivery_address,
                policy_version = excluded.policy_version, stored_at = excluded.stored_at,
                erased_at = null
            where (orders.amazon_order_reference, orders.charge_id, orders.placed_at, orders.product_type,
                   orders.total_value, orders.total_currency, orders.items, orders.shopper, orders.delivery_address,
                   orders.policy_version)
                is distinct from
                  (excluded.amazon_order_reference, excluded.charge_id, excluded.placed_at, excluded.product_type,
                   excluded.total_value, excluded.total_currency, excluded.items, excluded.shopper,
                   excluded.delivery_address, excluded.policy_version)
            returning order_id
            """;

    private static final String REFERENCES =
            """
            select order_id, charge_id, amazon_order_reference from orders
            join unnest(?::text[], ?::text[]) as wanted(merchant_id, order_id) using (merchant_id, order_id)
            """;

    private static final String FIND =
            """
            select orders.* from orders
            join unnest(?::text[], ?::text[]) as wanted(merchant_id, order_id) using (merchant_id, order_id)
            """;

    private final Sql sql;
    private final Json json;

    OrderTable(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** By order id; an order not stored yet is absent. */
    Map<String, References> references(Collection<Order> orders) {
        Map<String, References> known = new HashMap<>();
        sql.query(
                REFERENCES,
                row -> known.put(
                        row.text("order_id"),
                        new References(row.text("charge_id"), row.text("amazon_order_reference"))),
                Column.text(orders, Order::merchantId),
                Column.text(orders, Order::orderId));
        return known;
    }

    /**
     * Answers the ids of orders whose row is new or another now.
     *
     * @param orders each once, sorted by key
     */
    List<String> upsert(Collection<Order> orders, Instant now) {
        return sql.query(
                UPSERT,
                row -> row.text("order_id"),
                now,
                Column.text(orders, Order::merchantId),
                Column.text(orders, Order::orderId),
                Column.text(orders, Order::amazonOrderReference),
                Column.text(orders, Order::chargeId),
                Column.text(orders, Order::placedAt),
                Column.text(orders, Order::productType),
                Column.text(orders, order -> order.total().value().toPlainString()),
                Column.text(orders, order -> order.total().currency()),
                Column.text(orders, order -> json.write(order.items())),
                Column.text(orders, order -> json.write(order.shopper())),
                Column.text(orders, order -> json.write(order.deliveryAddress())),
                Column.text(orders, Order::policyVersion));
    }

    /** @param email lower case */
    List<String> ofShopper(String merchantId, String email) {
        return sql.query(
                "select order_id from orders"
                        + " where merchant_id = ? and shopper is not null and lower(shopper ->> 'email') = ?"
                        + " order by order_id",
                row -> row.text("order_id"),
                merchantId,
                email);
    }

    List<Order> find(Collection<OrderKey> keys) {
        return sql.query(
                FIND, this::order, Column.text(keys, OrderKey::merchantId), Column.text(keys, OrderKey::orderId));
    }

    private Order order(Row row) throws SQLException {
        return new Order(
                row.text("merchant_id"),
                row.text("order_id"),
                row.text("amazon_order_reference"),
                row.text("charge_id"),
                row.instant("placed_at"),
                row.name("product_type", ProductType.class),
                new Money(row.decimal("total_value"), row.text("total_currency")),
                json.readList(row.text("items"), Item.class),
                json.read(row.text("shopper"), Shopper.class),
                json.read(row.text("delivery_address"), Address.class),
                row.text("policy_version"));
    }
}
