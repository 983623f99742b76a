package dev.rejoinder.evidence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ShopperDataTest {

    @Inject
    Topics topics;

    @Inject
    StoredData stored;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "zoe." + mark + "@shopper.example";
    private final Shop shop = new Shop();
    private final Claims claim = new Claims(shop).shopper(new Shopper("Zoe", "other." + email, "de"), "A \u0000 byte");

    @Test
    void tellsAllThatIsStoredAboutOneShopper() {
        shop.put(shop.orderPath(), shop.order().replace("jana@example.com", email))
                .statusCode(200);
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        Claims strange = new Claims(shop, new ClaimReferences(null, null, null, "strange"));
        topics.write(claim.reported());
        topics.write(strange.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).body("order.orderId", equalTo(shop.orderId())));
        await().untilAsserted(() -> shop.get("/disputes/" + strange.id()).statusCode(200));

        export(email.toUpperCase(Locale.ROOT))
                .statusCode(200)
                .contentType("application/json")
                .body("service", equalTo("evidence-service"))
                .body("orderIds", contains(shop.orderId()))
                .body("claimIds", contains(claim.id().toString()))
                .body("stored.orders[0].shopper.email", equalTo(email))
                .body("stored.orders[0].delivery_address.line1", equalTo("Hauptstr. 5"))
                .body("stored.shipments[0].signed_by", equalTo("Vogt"))
                .body("stored.disputes.id", contains(claim.id().toString()))
                .body("stored.disputes[0].claim.shopper.email", equalTo("other." + email))
                .body("stored.timeline.what", hasItem("CLAIM_REPORTED"))
                .body("stored.packets[0].content.order.orderId", equalTo(shop.orderId()));
        export("other." + email).body("claimIds", contains(claim.id().toString()));
        export("nobody." + email + "&claimId=" + claim.id())
                .body("claimIds", contains(claim.id().toString()));
        Shop another = new Shop();
        another.get("/merchants/" + another.merchantId() + "/shopper-data?email=" + email + "&claimId=" + claim.id())
                .body("claimIds", empty());
        export("nobody." + email).statusCode(200).body("stored.orders", empty()).body("stored.disputes", empty());
    }

    @Test
    void keepsOnRecordWhoAskedAndNotForWhom() {
        export(email).statusCode(200);
        export(email).statusCode(200);

        shop.get("/merchants/" + shop.merchantId() + "/shopper-exports")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].askedBy", containsString(shop.merchantId()));
        assertThat(stored.columnsWith(email)).isEmpty();
    }

    @Test
    void isGivenToTheMerchantAlone() {
        new Shop().get(path(email)).statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.auditor())
                .get(path(email))
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.service())
                .get(path(email))
                .then()
                .statusCode(403);
        RestAssured.given().auth().oauth2(Tokens.ops()).get(path(email)).then().statusCode(200);
        shop.get("/merchants/" + shop.merchantId() + "/shopper-data").statusCode(400);
        new Shop().get("/merchants/" + shop.merchantId() + "/shopper-exports").statusCode(404);
    }

    private ValidatableResponse export(String address) {
        return shop.get(path(address));
    }

    private String path(String address) {
        return "/merchants/" + shop.merchantId() + "/shopper-data?email=" + address;
    }
}
