package dev.rejoinder.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A chargeback as Amazon tells it: a notice that names the dispute, and its API for all the rest. */
final class AmazonsNotice implements Story {

    private final Shop shop;
    private final Order order;

    AmazonsNotice(String run) {
        this.shop = Shop.of(
                "harbour-coffee-" + run,
                new Shop.Imprint(
                        "Harbour Coffee",
                        List.of("3 Quayside", "Bristol BS1 4EE"),
                        "GB",
                        "+44 20 7946 0123",
                        "#7A3B1D"),
                "en",
                "Europe/London");
        this.order = new Order(
                "HC-" + run,
                "P02-7128087-" + run,
                Order.money("64.50", "GBP"),
                List.of(
                        Map.of(
                                "sku",
                                "BEAN-1",
                                "title",
                                "Harbour Blend, 1 kg",
                                "quantity",
                                2,
                                "price",
                                Order.money("24.00", "GBP")),
                        Map.of(
                                "sku",
                                "MUG-3",
                                "title",
                                "Stoneware mug",
                                "quantity",
                                1,
                                "price",
                                Order.money("16.50", "GBP"))),
                Map.of("name", "Amelia Shaw", "email", "amelia.shaw-" + run + "@example.com", "language", "en"),
                Map.of(
                        "name",
                        "Amelia Shaw",
                        "line1",
                        "14 Quay Street",
                        "postalCode",
                        "BS1 4EE",
                        "city",
                        "Bristol",
                        "country",
                        "GB"),
                "Royal Mail",
                "AB123456785GB",
                "A. Shaw",
                Order.daysAgo(24));
    }

    @Override
    public String title() {
        return "A chargeback that Amazon only names in its notice: the details are asked for";
    }

    @Override
    public Shop shop() {
        return shop;
    }

    @Override
    public String tell(Stage stage) {
        stage.open(shop);
        stage.connectToAmazon(shop, "UK");
        JsonNode dispute = stage.dispute(shop, order);
        stage.store(shop, order.of(dispute.path("chargePermissionId").asText()));
        return stage.awaitIpn(shop);
    }
}
