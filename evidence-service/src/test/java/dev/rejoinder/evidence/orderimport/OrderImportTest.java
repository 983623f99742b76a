package dev.rejoinder.evidence.orderimport;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OrderImportTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String HEADER = "orderId,placedAt,productType,total.value,total.currency,item.title,"
            + "item.quantity,shipment.shipmentId,shipment.carrier,shipment.trackingNumber\n";

    @Inject
    Topics topics;

    private final Shop shop = new Shop();

    @Test
    void takesWhatIsRightAndNamesWhatIsWrong() {
        String file = ndjson("A", "EUR") + "\n"
                + "{\"orderId\": \"B\",\n"
                + "\n"
                + ndjson("C", "EURO") + "\n"
                + "[1]\n"
                + ndjson("D", "EUR").replace("\"PHYSICAL\"", "{}") + "\n"
                + "{\"x\": \"" + "y".repeat(70_000) + "\"}\n"
                + ndjson("E", "EUR");

        send(NDJSON, file)
                .statusCode(200)
                .body("lines", equalTo(7))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(5))
                .body("errorCount", equalTo(5))
                .body("errors.line", contains(2, 4, 5, 6, 7))
                .body("errors[1].field", equalTo("total.currency"))
                .body("errors[3].field", equalTo("productType"))
                .body("errors[4].message", equalTo("is longer than 65536 bytes"));
        shop.get(shop.ordersPath() + "/A").statusCode(200).body("shipments.shipmentId", contains("1"));
        shop.get(shop.ordersPath() + "/C").statusCode(404);
        shop.get(shop.ordersPath() + "/E").statusCode(200);
    }

    @Test
    void readsRowsOfOneOrderTogether() {
        String file = HEADER
                + "A,2026-11-02T09:30:00Z,PHYSICAL,10.00,EUR,\"Kettle, red\",1,1,DHL,00340433836442636597\r\n"
                + "A,,,,,Lid,2,2,DHL,\r\n"
                + "B,2026-11-02T09:30:00Z,PHYSICAL,10.00,EUR,Cup,1,,,\r\n"
                + "B,,,,,Saucer,none,,,\r\n"
                + "C,2026-11-02T09:30:00Z,PHYSICAL,10.00,EUR,\"Never closed,1,,,\r\n"
                + "D,2026-11-02T09:30:00Z,DIGITAL,10.00,EUR,,,,,\r\n";

        send(CSV, "\uFEFF" + file)
                .statusCode(200)
                .body("lines", equalTo(6))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(3))
                .body("errors.line", contains(6, 5))
                .body("errors[1].field", equalTo("items.1.quantity"));
        shop.get(shop.ordersPath() + "/A")
                .body("items.title", contains("Kettle, red", "Lid"))
                .body("items.quantity", contains(1, 2))
                .body("shipments", hasSize(2));
        shop.get(shop.ordersPath() + "/B").statusCode(404);
        shop.get(shop.ordersPath() + "/D").statusCode(200);
    }

    @Test
    void refusesAHeaderItCannotRead() {
        send(CSV, "orderId,colour\nA,red\n")
                .statusCode(422)
                .body("errors.field", contains("header", "header", "header", "header", "header"));
        send(CSV, "").statusCode(422);
    }

    @Test
    void readsSemicolonsAsGermanSpreadsheetsWriteThem() {
        String file = HEADER.replace(',', ';') + "A;2026-11-02T09:30:00+01:00;SERVICE;10.00;EUR;Repair, small;1;;;\n";

        send(CSV, file).statusCode(200).body("accepted", equalTo(1));
        shop.get(shop.ordersPath() + "/A")
                .body("items.title", contains("Repair, small"))
                .body("placedAt", equalTo("2026-11-02T08:30:00Z"));
    }

    @Test
    void completesDisputesThatWaitForAnOrder() {
        Claims claim = new Claims(shop, new ClaimReferences(null, null, null, "A"));
        topics.write(claim.reported());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> shop.get("/disputes/" + claim.id()).statusCode(200));

        send(NDJSON, ndjson("A", "EUR")).body("accepted", equalTo(1));

        shop.get("/disputes/" + claim.id()).body("order.orderId", equalTo("A")).body("version", equalTo(2));
    }

    @Test
    void streamsALargeFileInLittleMemory() {
        int orders = 20_000;
        String filler = "x".repeat(450);
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < orders; i++) {
            file.append(ndjson("order-" + i, i % 100 == 0 ? "XXQ" : "EUR").replace("Kettle", filler))
                    .append('\n');
        }

        send(NDJSON, file.toString())
                .statusCode(200)
                .body("accepted", equalTo(orders - orders / 100))
                .body("errors", hasSize(orders / 100));
        shop.get(shop.ordersPath() + "/order-19999").statusCode(200);
    }

    @Test
    void reportsTheFirstThousandErrorsOnly() {
        send(NDJSON, "{}\n".repeat(1_200))
                .statusCode(200)
                .body("rejected", equalTo(1_200))
                .body("errors", hasSize(1_000));
    }

    @Test
    void belongsToItsMerchant() {
        given().auth()
                .oauth2(Tokens.merchant("someone-else"))
                .contentType(CSV)
                .body(HEADER)
                .post(shop.ordersPath() + "/import")
                .then()
                .statusCode(404);
        send("application/json", "{}").statusCode(415);
        assertThat(send(NDJSON, "").extract().<Integer>path("lines")).isZero();
    }

    private ValidatableResponse send(String type, String file) {
        return shop.request()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file.getBytes(UTF_8))
                .post(shop.ordersPath() + "/import")
                .then();
    }

    private static String ndjson(String orderId, String currency) {
        return "{\"orderId\": \"" + orderId
                + "\", \"placedAt\": \"2026-11-02T09:30:00Z\", \"productType\": \"PHYSICAL\","
                + " \"total\": {\"value\": \"10.00\", \"currency\": \"" + currency + "\"},"
                + " \"items\": [{\"title\": \"Kettle\", \"quantity\": 1}],"
                + " \"shipments\": [{\"shipmentId\": \"1\", \"carrier\": \"DHL\"}]}";
    }
}
