package dev.rejoinder.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A claim that a German shop's own backend posts, with order, tracking number and delivery date stored before. */
final class KnownOrder implements Story {

    private final Shop shop;
    private final Order order;

    KnownOrder(String run) {
        this.shop = Shop.of(
                "teehaus-nord-" + run,
                new Shop.Imprint(
                        "Teehaus Nord",
                        List.of("Speicherstr. 12", "20457 Hamburg", "Germany"),
                        "DE",
                        "+49 30 1234567",
                        "#1B5E5A"),
                "de",
                "Europe/Berlin");
        this.order = new Order(
                "TN-" + run,
                "P02-1234567-" + run,
                Order.money("129.90", "EUR"),
                List.of(Map.of(
                        "sku",
                        "K-11",
                        "title",
                        "Wasserkessel \u201eNordlicht\u201c",
                        "quantity",
                        1,
                        "price",
                        Order.money("129.90", "EUR"))),
                Map.of("name", "Jana Vogt", "email", "jana.vogt-" + run + "@example.com", "language", "de"),
                Map.of(
                        "name",
                        "Jana Vogt",
                        "line1",
                        "Hauptstr. 5",
                        "postalCode",
                        "10115",
                        "city",
                        "Berlin",
                        "country",
                        "DE"),
                "DHL",
                "00340433836442636597",
                "Vogt",
                Order.daysAgo(19));
    }

    @Override
    public String title() {
        return "A signed webhook from a German shop, with tracking number and delivery date";
    }

    @Override
    public Shop shop() {
        return shop;
    }

    @Override
    public String tell(Stage stage) {
        stage.open(shop);
        stage.store(shop, order);
        return stage.postWebhook(
                shop,
                Map.of(
                        "kind", "CHARGEBACK",
                        "amazonOrderReference", order.reference(),
                        "chargeId", order.chargeId(),
                        "reason", "ProductNotReceived",
                        "networkReasonCode", Map.of("network", "visa", "code", "13.1"),
                        "amount", order.total(),
                        "filedAt",
                                Clock.systemUTC()
                                        .instant()
                                        .minus(Duration.ofDays(1))
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                        "respondBy", Order.daysAgo(-10).toString(),
                        "comment", "Die Ware ist nie angekommen."));
    }
}
