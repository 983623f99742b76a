package dev.rejoinder.evidence.orderlookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OrderLookupTest {

    private final Shop shop = new Shop();
    private final Shop other = new Shop();

    @Test
    void findsOrdersOfEveryMerchantTheSendersFirst() {
        shop.putOrder();
        other.put(other.ordersPath() + "/" + shop.orderId(), other.order().replace("jana@", "kim@"))
                .statusCode(200);

        find(Tokens.service(), "KIM@example.com", "I-said", shop.orderId())
                .statusCode(200)
                .body("items.merchantId", contains(other.merchantId(), shop.merchantId()))
                .body("items.ofSender", contains(true, false))
                .body("items[0].orderId", equalTo(shop.orderId()))
                .body("items[0].disputeId", nullValue());
    }

    @Test
    void findsThemByAmazonsNumberToo() {
        shop.putOrder();

        find(Tokens.service(), "jana@example.com", shop.amazonOrderReference())
                .body("items.orderId", contains(shop.orderId()))
                .body("items.ofSender", contains(true));
        find(Tokens.service(), "jana@example.com", "nothing-1").body("items", empty());
    }

    @Test
    void answersServicesAlone() {
        for (String token : List.of(Tokens.merchant(shop.merchantId()), Tokens.ops(), Tokens.auditor())) {
            find(token, "jana@example.com", shop.orderId()).statusCode(403);
        }
    }

    @Test
    void refusesWhatNoMailNames() {
        find(Tokens.service(), "jana@example.com", "9".repeat(101)).statusCode(400);
        find(Tokens.service(), null, "9").statusCode(400);
    }

    private static ValidatableResponse find(String token, String sender, String... names) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(sender == null ? Map.of("names", names) : Map.of("names", names, "sender", sender))
                .post("/orders/lookup")
                .then();
    }
}
