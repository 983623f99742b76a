package dev.rejoinder.evidence.orderimport;

import dev.rejoinder.evidence.order.NewOrder;
import dev.rejoinder.evidence.order.NewShipment;
import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row of a CSV file, its fields by column; the columns are named as the fields of the JSON. */
record CsvRow(long line, Map<String, String> fields) {

    private static final Set<String> REQUIRED =
            Set.of("orderId", "placedAt", "productType", "total.value", "total.currency");

    private static final Set<String> OPTIONAL = Set.of(
            "amazonOrderReference",
            "chargeId",
            "policyVersion",
            "shopper.name",
            "shopper.email",
            "shopper.language",
            "deliveryAddress.name",
            "deliveryAddress.line1",
            "deliveryAddress.line2",
            "deliveryAddress.postalCode",
            "deliveryAddress.city",
            "deliveryAddress.region",
            "deliveryAddress.country",
            "item.sku",
            "item.title",
            "item.quantity",
            "item.price.value",
            "item.price.currency",
            "shipment.shipmentId",
            "shipment.carrier",
            "shipment.trackingNumber",
            "shipment.shippedAt",
            "shipment.promisedBy",
            "shipment.deliveredAt",
            "shipment.deliveredTo",
            "shipment.signedBy");

    /**
     * The columns a header names, in its order.
     *
     * @throws Unprocessable if one is missing, unknown or named twice: a column spelled wrong must not be lost in silence
     */
    static String[] columns(String[] header) {
        String[] columns = Arrays.stream(header).map(String::strip).toArray(String[]::new);
        List<FieldError> errors = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String column : columns) {
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                errors.add(
                        new FieldError("header", "has a column that is not known here, number " + (named.size() + 1)));
            }
            if (!named.add(column)) {
                errors.add(new FieldError("header", "names " + column + " twice"));
            }
        }
        REQUIRED.stream()
                .filter(column -> !named.contains(column))
                .sorted()
                .forEach(column -> errors.add(new FieldError("header", "lacks the column " + column)));
        if (!errors.isEmpty()) {
            throw new Unprocessable("The header is not one that can be read", errors);
        }
        return columns;
    }

    String orderId() {
        return get("orderId");
    }

    NewOrder order(List<NewOrder.NewItem> items) {
        return new NewOrder(
                get("amazonOrderReference"),
                get("chargeId"),
                get("placedAt"),
                get("productType"),
                new NewOrder.NewMoney(get("total.value"), get("total.currency")),
                items,
                new NewOrder.NewShopper(get("shopper.name"), get("shopper.email"), get("shopper.language")),
                hasAny("deliveryAddress.") ? address() : null,
                get("policyVersion"));
    }

    boolean hasItem() {
        return hasAny("item.");
    }

    NewOrder.NewItem item() {
        String value = get("item.price.value");
        String currency = get("item.price.currency");
        return new NewOrder.NewItem(
                get("item.sku"),
                get("item.title"),
                get("item.quantity"),
                value == null && currency == null ? null : new NewOrder.NewMoney(value, currency));
    }

    boolean hasShipment() {
        return hasAny("shipment.");
    }

    NewShipment shipment() {
        return new NewShipment(
                get("shipment.shipmentId"),
                get("shipment.carrier"),
                get("shipment.trackingNumber"),
                get("shipment.shippedAt"),
                get("shipment.promisedBy"),
                get("shipment.deliveredAt"),
                get("shipment.deliveredTo"),
                get("shipment.signedBy"),
                List.of());
    }

    private NewOrder.NewAddress address() {
        String prefix = "deliveryAddress.";
        return new NewOrder.NewAddress(
                get(prefix + "name"),
                get(prefix + "line1"),
                get(prefix + "line2"),
                get(prefix + "postalCode"),
                get(prefix + "city"),
                get(prefix + "region"),
                get(prefix + "country"));
    }

    private boolean hasAny(String prefix) {
        return fields.keySet().stream().anyMatch(column -> column.startsWith(prefix) && get(column) != null);
    }

    private String get(String column) {
        String value = fields.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
