package dev.rejoinder.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A chargeback as Amazon tells it: an instant payment notification, version 1, by Amazon SNS. */
final class AmazonsNotice implements Story {

    private static final String MESSAGE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ChargebackNotification xmlns="https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01">
                <ChargebackDetails>
                    <AmazonChargebackId>C%1$sRZRXQ655</AmazonChargebackId>
                    <AmazonOrderReferenceId>%2$s</AmazonOrderReferenceId>
                    <AmazonCaptureReferenceId>%3$s</AmazonCaptureReferenceId>
                    <CreationTimestamp>%4$s</CreationTimestamp>
                    <ChargebackAmount>
                        <Amount>64.5</Amount>
                        <CurrencyCode>GBP</CurrencyCode>
                    </ChargebackAmount>
                    <ChargebackState>RECEIVED</ChargebackState>
                    <ChargebackReason>Generic Service Chargeback</ChargebackReason>
                </ChargebackDetails>
            </ChargebackNotification>""";

    private final String run;
    private final Http http;
    private final Shop shop;
    private final Order order;

    AmazonsNotice(String run, Http http) {
        this.run = run;
        this.http = http;
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
        return "A chargeback notice from Amazon (SNS, version 1), for an order we know";
    }

    @Override
    public Shop shop() {
        return shop;
    }

    @Override
    public String tell(Stage stage) {
        stage.open(shop);
        stage.store(shop, order);
        return stage.postIpn(shop, http.print(message()));
    }

    private Map<String, Object> message() {
        String now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString();
        String created = Clock.systemUTC()
                .instant()
                .minus(Duration.ofHours(20))
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        return Map.of(
                "ReleaseEnvironment", "Live",
                "MarketplaceID", "196341",
                "Version", "2013-01-01",
                "NotificationType", "Chargeback Detailed Notification",
                "SellerId", "A3BXB0YN3XH17H",
                "NotificationReferenceId", "9bc8ec61-da88-4b63-b201-dc7" + run + "64",
                "Timestamp", now,
                "NotificationData", MESSAGE.formatted(run, order.reference(), order.chargeId(), created));
    }
}
