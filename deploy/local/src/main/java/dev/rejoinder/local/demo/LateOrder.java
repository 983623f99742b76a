package dev.rejoinder.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A claim that comes before its order does. */
final class LateOrder implements Story {

    private final Shop shop;
    private final Order order;

    LateOrder(String run) {
        this.shop = Shop.of(
                "bottega-verdemare-" + run,
                new Shop.Imprint(
                        "Bottega Verdemare",
                        List.of("Via del Porto 8", "16126 Genova", "Italy"),
                        "IT",
                        "+39 06 1234567",
                        "#2F5D3A"),
                "it",
                "Europe/Rome");
        this.order = new Order(
                "BV-" + run,
                "P02-7654321-" + run,
                Order.money("48.00", "EUR"),
                List.of(Map.of(
                        "sku",
                        "OL-2",
                        "title",
                        "Olio extravergine, 3 bottiglie",
                        "quantity",
                        1,
                        "price",
                        Order.money("48.00", "EUR"))),
                Map.of("name", "Lucía Romero", "email", "lucia.romero-" + run + "@example.com", "language", "es"),
                Map.of(
                        "name",
                        "Lucía Romero",
                        "line1",
                        "Calle Mayor 12",
                        "postalCode",
                        "28013",
                        "city",
                        "Madrid",
                        "country",
                        "ES"),
                "GLS",
                "92345678901",
                "Romero",
                Order.daysAgo(30));
    }

    @Override
    public String title() {
        return "A signed webhook from an Italian shop, whose order comes only afterwards; answered by mail";
    }

    @Override
    public Shop shop() {
        return shop;
    }

    @Override
    public boolean isToldInTwoParts() {
        return true;
    }

    @Override
    public boolean isAnsweredByMail() {
        return true;
    }

    @Override
    public String tell(Stage stage) {
        stage.open(shop);
        return stage.postWebhook(
                shop,
                Map.of(
                        "kind", "A_TO_Z",
                        "amazonOrderReference", order.reference(),
                        "reason", "ProductNotReceived",
                        "amount", order.total(),
                        "filedAt",
                                Clock.systemUTC()
                                        .instant()
                                        .minus(Duration.ofHours(3))
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                        "shopper", order.shopper()));
    }

    @Override
    public void tellLater(Stage stage) {
        stage.store(shop, order);
    }
}
