package dev.rejoinder.evidence.order;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OrderTest {

    private final Shop shop = new Shop();

    @Test
    void keepsAnOrderAsItWasTold() {
        shop.putOrder();

        shop.get(shop.orderPath())
                .statusCode(200)
                .body("orderId", equalTo(shop.orderId()))
                .body("amazonOrderReference", equalTo(shop.amazonOrderReference()))
                .body("chargeId", equalTo(shop.chargeId()))
                .body("placedAt", equalTo("2026-11-02T09:30:00Z"))
                .body("productType", equalTo("PHYSICAL"))
                .body("total.value", equalTo("129.90"))
                .body("items[0].sku", equalTo("K-11"))
                .body("items[0].quantity", equalTo(1))
                .body("shopper.language", equalTo("de"))
                .body("deliveryAddress.country", equalTo("DE"))
                .body("policyVersion", equalTo("2026-03"))
                .body("shipments", hasSize(0));
    }

    @Test
    void replacesAnOrderAsAWhole() {
        shop.putOrder();
        shop.put(
                        shop.orderPath(),
                        """
                        {"placedAt": "2026-11-02T09:30:00Z", "productType": "DIGITAL",
                         "total": {"value": 500, "currency": "JPY"}}
                        """)
                .statusCode(200);

        shop.get(shop.orderPath())
                .body("productType", equalTo("DIGITAL"))
                .body("total.value", equalTo("500"))
                .body("items", hasSize(0))
                .body("shopper", nullValue())
                .body("chargeId", nullValue());
    }

    @Test
    void checksAndLinksTrackingNumbers() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered())
                .statusCode(200)
                .body("trackingCheck", equalTo("VALID"))
                .body("scans[0].place", equalTo("Berlin"));
        shop.putShipment("2", "{\"carrier\": \"DHL\", \"trackingNumber\": \"00340433836442636598\"}")
                .statusCode(200);
        shop.putShipment("3", "{\"carrier\": \"Bob's van\", \"trackingNumber\": \"7\"}")
                .statusCode(200);

        shop.get(shop.orderPath())
                .body("shipments.trackingCheck", containsInAnyOrder("VALID", "WRONG", "NOT_CHECKABLE"))
                .body(
                        "shipments.find { it.shipmentId == '1' }.trackingUrl",
                        equalTo("https://www.dhl.com/global-en/home/tracking.html?tracking-id=00340433836442636597"))
                .body("shipments.find { it.shipmentId == '3' }.trackingUrl", nullValue());
    }

    @Test
    void namesEveryWrongField() {
        shop.put(
                        shop.orderPath(),
                        """
                        {"placedAt": "yesterday", "productType": "SERVICES",
                         "total": {"value": "1.234", "currency": "EUR"},
                         "items": [{"title": "", "quantity": 0, "price": {"value": "5", "currency": "EURO"}}],
                         "shopper": {"email": "nobody", "language": "d_e"},
                         "deliveryAddress": {"line1": "Hauptstr. 5", "city": "Berlin", "country": "Germany"}}
                        """)
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "placedAt",
                                "productType",
                                "total.value",
                                "items.0.title",
                                "items.0.quantity",
                                "items.0.price.currency",
                                "shopper.email",
                                "shopper.language",
                                "deliveryAddress.country"));
    }

    @Test
    void namesAFieldOfTheWrongType() {
        shop.put(shop.orderPath(), "{\"total\": 7}").statusCode(422).body("errors.field", contains("total"));
        shop.put(shop.orderPath(), "{").statusCode(400);
    }

    @Test
    void refusesADeliveryBeforeTheDispatchAndAnUnknownOrder() {
        String shipment =
                """
                {"shippedAt": "2026-11-03T15:00:00Z", "deliveredAt": "2026-11-02T15:00:00Z"}
                """;
        shop.putShipment("1", shipment).statusCode(422).body("errors.field", contains("deliveredAt"));
        shop.putShipment("1", Shop.delivered()).statusCode(404);
    }

    @Test
    void existsForItsMerchantOnly() {
        shop.putOrder();
        var other = given().auth().oauth2(Tokens.merchant("someone-else")).contentType("application/json");

        other.get(shop.orderPath()).then().statusCode(404);
        other.body(shop.order()).put(shop.orderPath()).then().statusCode(404);
        given().get(shop.orderPath()).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.service())
                .contentType("application/json")
                .body(shop.order())
                .put(shop.orderPath())
                .then()
                .statusCode(403);
    }

    @Test
    void hidesFromAuditorsWhoTheShopperIs() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered());

        String seen = given().auth()
                .oauth2(Tokens.auditor())
                .get(shop.orderPath())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen)
                .doesNotContain("Vogt", "jana@", "Hauptstr", "neighbour")
                .contains("Kettle", "DE");
    }

    @Test
    void refusesNamesNoDatabaseCanHold() {
        String path = shop.ordersPath() + "/a%00b";
        shop.request()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(shop.order())
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.field", contains("orderId"));
        shop.request().urlEncodingEnabled(false).get(path).then().statusCode(404);
        shop.put(shop.orderPath(), shop.order().replace("Kettle", "Ket\\u0000tle"))
                .statusCode(422)
                .body("errors.field", contains("items.0.title"));
    }

    @Test
    void takesNoBodyOverTheLimit() {
        String large = shop.order().replace("Kettle", "K".repeat(300_000));
        shop.put(shop.orderPath(), large).statusCode(413).body("status", equalTo(413));
    }

    @Test
    void countsABodyThatDoesNotSayItsLength() throws Exception {
        byte[] large = shop.order().replace("Kettle", "K".repeat(300_000)).getBytes(UTF_8);
        HttpRequest put = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + shop.orderPath()))
                .header("Authorization", "Bearer " + Tokens.merchant(shop.merchantId()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        // The answer may be lost: the server hangs up while the rest of the body is still on its way.
        int status = HttpClient.newHttpClient()
                .sendAsync(put, HttpResponse.BodyHandlers.discarding())
                .handle((answer, hungUp) -> hungUp == null ? answer.statusCode() : 413)
                .get(30, TimeUnit.SECONDS);

        assertThat(status).isEqualTo(413);
        shop.get(shop.orderPath()).statusCode(404);
    }
}
