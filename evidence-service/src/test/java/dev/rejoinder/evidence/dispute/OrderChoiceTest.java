package dev.rejoinder.evidence.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The references say one order, or none, or several: a person knows better. */
@QuarkusTest
@WithTestResource(Backends.class)
class OrderChoiceTest {

    @Inject
    Topics topics;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(
            shop,
            new ClaimReferences("P02-0000000-" + shop.amazonOrderReference().substring(12), null, null, null));

    @Test
    void answersWithTheOrderThatAPersonNames() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        topics.write(claim.reported());
        String seen = found().body("order", nullValue()).extract().header("ETag");

        choose(shop.orderId(), seen)
                .statusCode(200)
                .body("order.orderId", equalTo(shop.orderId()))
                .body("orderChosen", equalTo(true))
                .body("state", equalTo("NEEDS_DECISION"))
                .body("packet.lacks", hasSize(0));

        shop.get("/disputes/" + claim.id() + "/timeline")
                .body("items.find { it.what == 'ORDER_CHOSEN' }.by", containsString(shop.merchantId()))
                .body("items.what", hasItem("EVIDENCE_COMPLETE"));
        topics.write(claim.amount("10.00").updated(2));
        await().untilAsserted(() ->
                found().body("amount.value", equalTo("10.00")).body("order.orderId", equalTo(shop.orderId())));
    }

    @Test
    void takesAWrongOrderAwayAndGivesItBack() {
        Claims sure = new Claims(shop);
        shop.putOrder();
        topics.write(sure.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + sure.id()).body("order.orderId", equalTo(shop.orderId())));
        String path = "/disputes/" + sure.id() + "/order";

        String without = with(etag(sure))
                .body("{\"orderId\": null}")
                .put(path)
                .then()
                .statusCode(200)
                .body("order", nullValue())
                .body("orderChosen", equalTo(true))
                .body("state", equalTo("GATHERING"))
                .extract()
                .header("ETag");
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        shop.get("/disputes/" + sure.id()).body("order", nullValue());

        with(etag(sure)).delete(path).then().statusCode(200).body("order.orderId", equalTo(shop.orderId()));
        assertThat(etag(sure)).isNotEqualTo(without);
        shop.get("/disputes/" + sure.id() + "/timeline").body("items.what", hasItem("ORDER_CHOICE_UNDONE"));
    }

    @Test
    void changesNothingForWhoHasNotSeenHowItStands() {
        shop.putOrder();
        topics.write(claim.reported());
        String seen = found().extract().header("ETag");

        choose(shop.orderId(), null).statusCode(428).body("detail", containsString("If-Match"));
        choose(shop.orderId(), "\"99\"").statusCode(412).body("detail", containsString("read it again"));
        choose("never-stored", seen).statusCode(422).body("errors.field", contains("orderId"));
        chooseAs(Tokens.auditor(), seen).statusCode(403);
        chooseAs(Tokens.merchant("someone-else"), seen).statusCode(404);

        found().header("ETag", seen).body("order", nullValue()).body("orderChosen", equalTo(false));
    }

    @Test
    void showsWhatElseWasClaimedAboutTheOrder() {
        Claims first = new Claims(shop).kind(ClaimKind.A_TO_Z).amount("29.90");
        Claims then = new Claims(shop);
        shop.putOrder();
        topics.write(first.reported());
        topics.write(first.resolved(2, ClaimOutcome.MERCHANT_WON));
        topics.write(then.reported());

        await().untilAsserted(() -> shop.get("/disputes/" + then.id() + "/related")
                .statusCode(200)
                .body("items.id", contains(first.id().toString()))
                .body("items[0].kind", equalTo("A_TO_Z"))
                .body("items[0].outcome", equalTo("WON"))
                .body("items[0].amount.value", equalTo("29.90")));
        shop.get("/disputes/" + first.id() + "/related")
                .body("items.id", contains(then.id().toString()));
    }

    private ValidatableResponse choose(String orderId, String seen) {
        return with(seen)
                .body("{\"orderId\": \"" + orderId + "\"}")
                .put("/disputes/" + claim.id() + "/order")
                .then();
    }

    private ValidatableResponse chooseAs(String token, String seen) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", seen)
                .body("{\"orderId\": null}")
                .put("/disputes/" + claim.id() + "/order")
                .then();
    }

    private RequestSpecification with(String seen) {
        RequestSpecification request = shop.request().contentType("application/json");
        return seen == null ? request : request.header("If-Match", seen);
    }

    private String etag(Claims of) {
        return shop.get("/disputes/" + of.id()).statusCode(200).extract().header("ETag");
    }

    private ValidatableResponse found() {
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).statusCode(200));
        return shop.get("/disputes/" + claim.id());
    }
}
