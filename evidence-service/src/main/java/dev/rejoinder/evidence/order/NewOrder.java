package dev.rejoinder.evidence.order;

import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.check.Fields;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as a caller writes it, before any check. */
public record NewOrder(
        String amazonOrderReference,
        String chargeId,
        String placedAt,
        String productType,
        NewMoney total,
        List<NewItem> items,
        NewShopper shopper,
        NewAddress deliveryAddress,
        String policyVersion) {

    private static final int MAX_ITEMS = 500;
    private static final int MAX_QUANTITY = 1_000_000;

    public record NewMoney(String value, String currency) {}

    public record NewItem(
            String sku, String title, @Schema(type = SchemaType.INTEGER) String quantity, NewMoney price) {}

    public record NewShopper(String name, String email, String language) {}

    public record NewAddress(
            String name, String line1, String line2, String postalCode, String city, String region, String country) {}

    /**
     * Notes in {@code fields} whatever is wrong.
     *
     * @return null if something is
     */
    public Order check(OrderKey key, Fields fields) {
        Fields own = new Fields();
        OrderKey checkedKey = Keys.check(key, own);
        var reference = own.text("amazonOrderReference", amazonOrderReference, 64);
        var charge = own.text("chargeId", chargeId, 64);
        var placed = own.time("placedAt", own.required("placedAt", placedAt));
        var type = own.oneOf("productType", productType, ProductType.class);
        var sum = own.required("total", total) == null ? null : own.money("total", total.value(), total.currency());
        var checkedItems = items(own);
        var buyer = shopper(own);
        var address = address(own);
        var policy = own.text("policyVersion", policyVersion, 100);
        if (own.wrongInto(fields)) {
            return null;
        }
        return new Order(
                checkedKey.merchantId(),
                checkedKey.orderId(),
                reference,
                charge,
                placed,
                type,
                sum,
                checkedItems,
                buyer,
                address,
                policy);
    }

    private List<Item> items(Fields fields) {
        List<Item> checked = new ArrayList<>();
        if (items == null) {
            return checked;
        }
        fields.refuseIf(items.size() > MAX_ITEMS, "items", "are more than " + MAX_ITEMS);
        for (int i = 0; i < Math.min(items.size(), MAX_ITEMS); i++) {
            checked.add(item("items." + i, items.get(i), fields));
        }
        return checked;
    }

    private static Item item(String field, NewItem item, Fields fields) {
        if (fields.required(field, item) == null) {
            return null;
        }
        Integer quantity = fields.wholeNumber(field + ".quantity", item.quantity(), 1, MAX_QUANTITY);
        return new Item(
                fields.text(field + ".sku", item.sku(), 100),
                fields.requiredText(field + ".title", item.title(), 500),
                quantity == null ? 0 : quantity,
                item.price() == null
                        ? null
                        : fields.money(
                                field + ".price",
                                item.price().value(),
                                item.price().currency()));
    }

    private Shopper shopper(Fields fields) {
        if (shopper == null) {
            return null;
        }
        return new Shopper(
                fields.text("shopper.name", shopper.name(), 200),
                fields.email("shopper.email", shopper.email()),
                fields.language("shopper.language", shopper.language()));
    }

    private Address address(Fields fields) {
        if (deliveryAddress == null) {
            return null;
        }
        String field = "deliveryAddress.";
        return new Address(
                fields.text(field + "name", deliveryAddress.name(), 200),
                fields.requiredText(field + "line1", deliveryAddress.line1(), 200),
                fields.text(field + "line2", deliveryAddress.line2(), 200),
                fields.text(field + "postalCode", deliveryAddress.postalCode(), 20),
                fields.requiredText(field + "city", deliveryAddress.city(), 100),
                fields.text(field + "region", deliveryAddress.region(), 100),
                fields.country(field + "country", deliveryAddress.country()));
    }
}
