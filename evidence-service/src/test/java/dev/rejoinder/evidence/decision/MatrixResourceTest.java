package dev.rejoinder.evidence.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class MatrixResourceTest {

    private static final String SMALL_A_TO_Z =
            """
            {"kinds": ["A_TO_Z"], "reasons": ["ProductNotReceived"], "evidence": ["NONE", "SHIPPED"],
             "amount": {"currency": "EUR", "below": "50.00"}, "action": "REFUND"}
            """;
    private static final String DELIVERED = "{\"evidence\": [\"DELIVERED\", \"SIGNED\"], \"action\": \"CONTEST\"}";
    private static final String REST = "{\"action\": \"REVIEW\"}";

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final String path = "/merchants/" + shop.merchantId() + "/decision-matrix";

    @Test
    void decidesAndSaysWhy() {
        put(matrix(SMALL_A_TO_Z, DELIVERED, REST), "\"0\"").statusCode(200).body("holdingVersion", equalTo(1));
        Claims claim = told(new Claims(shop).kind(ClaimKind.A_TO_Z).amount("20.00"));
        await().untilAsserted(() -> decision(claim)
                .body("current.action", equalTo("REFUND"))
                .body("current.matrixVersion", equalTo(1))
                .body("current.row", equalTo(1))
                .body("current.inputs.evidence", equalTo("NONE"))
                .body("current.inputs.history", equalTo("FIRST_CLAIM"))
                .body("current.sentence", containsString("reason ProductNotReceived, amount below 50.00 EUR")));

        decision(claim)
                .body("expectedValue.sample", equalTo(0))
                .body("expectedValue.contest", equalTo("10.00"))
                .body("expectedValue.fee.value", equalTo("0.00"));

        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);

        await().untilAsserted(() -> decision(claim)
                .body("current.action", equalTo("CONTEST"))
                .body("current.row", equalTo(2))
                .body("all", hasSize(2)));
        shop.get("/disputes/" + claim.id() + "/timeline").body("items.findAll { it.what == 'DECIDED' }", hasSize(2));
    }

    @Test
    void leavesAPersonsDecisionAlone() {
        put(matrix(DELIVERED, REST), "\"0\"");
        Claims claim = told(new Claims(shop));
        await().untilAsserted(() -> decision(claim).body("current.action", equalTo("REVIEW")));
        String seen = shop.get("/disputes/" + claim.id()).extract().header("ETag");
        decide(claim, seen, "{\"action\": \"REFUND\", \"sentence\": \"An old customer\"}")
                .statusCode(200)
                .body("current.matrixVersion", nullValue());
        decide(claim, seen, "{\"action\": \"CONTEST\", \"sentence\": \"No\"}").statusCode(412);
        decide(claim, null, "{\"action\": \"CONTEST\", \"sentence\": \"No\"}").statusCode(428);

        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);

        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).body("state", equalTo("NEEDS_DECISION")));
        decision(claim).body("current.action", equalTo("REFUND")).body("current.sentence", equalTo("An old customer"));
    }

    @Test
    void knowsAShopperWhoHasClaimedBefore() {
        put(matrix("{\"histories\": [\"CLAIMED_BEFORE\"], \"action\": \"CONTEST\"}", REST), "\"0\"");
        Claims first = told(new Claims(shop));
        await().untilAsserted(() -> decision(first).body("current.action", equalTo("REVIEW")));
        clock.advance(Duration.ofSeconds(1));

        Claims second = told(new Claims(shop).kind(ClaimKind.A_TO_Z));

        await().untilAsserted(() -> decision(second)
                .body("current.action", equalTo("CONTEST"))
                .body("current.inputs.history", equalTo("CLAIMED_BEFORE")));
    }

    @Test
    void keepsEveryVersionAndTheDateFromWhichItHolds() {
        put(matrix(REST), "\"0\"").statusCode(200).header("ETag", "\"1\"");
        put(matrix(DELIVERED, REST), "\"0\"").statusCode(412);
        put(matrix(DELIVERED, REST), null).statusCode(428);
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        String later = "{\"validFrom\": \"" + tomorrow + "\", \"rows\": [" + DELIVERED + "," + REST + "]}";
        put(later, "\"1\"").statusCode(200).body("holdingVersion", equalTo(1)).body("versions", hasSize(2));

        clock.advance(Duration.ofDays(1));

        get().body("holdingVersion", equalTo(2)).body("versions[0].rows", hasSize(2));
        shop.get(path + "/versions/1")
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("rows", hasSize(1));
        shop.get(path + "/versions/9").statusCode(404);
    }

    @Test
    void refusesWhatCannotWork() {
        put("{}", "*").statusCode(422).body("errors.field", hasItem("rows"));
        put(matrix(DELIVERED), "*").statusCode(422).body("detail", containsString("for a person"));
        put(matrix(DELIVERED, SMALL_A_TO_Z, DELIVERED, REST), "*")
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("rows[2]"))
                .body("errors[0].message", containsString("row 3 can never match"));
        put(
                        matrix(
                                "{\"kinds\": [\"PIGEON\"], \"reasons\": [\"Boredom\"], \"action\": \"WAIT\"}",
                                "{\"amount\": {\"currency\": \"EUR\", \"from\": \"9\", \"below\": \"9\"}, \"action\": \"REFUND\"}",
                                REST),
                        "*")
                .statusCode(422)
                .body("errors.field", hasItem("rows[0].kinds[0]"))
                .body("errors.field", hasItem("rows[0].reasons[0]"))
                .body("errors.field", hasItem("rows[0].action"))
                .body("errors.field", hasItem("rows[1].amount"));
        get().body("versions", empty());
        new Shop().get(path).statusCode(404);
        new Shop().put(path, matrix(REST)).statusCode(404);
    }

    @Test
    void replaysADraftOverWhatHasBeen() {
        put(matrix(REST), "\"0\"");
        Claims won = told(new Claims(shop).amount("30.00"));
        topics.write(won.resolved(2, ClaimOutcome.MERCHANT_WON));
        told(new Claims(shop).amount("70.00"));
        Shop other = new Shop();
        topics.write(new Claims(other).reported());
        await().untilAsserted(() -> shop.get("/disputes").body("items", hasSize(2)));
        await().untilAsserted(() -> shop.get("/disputes/" + won.id()).body("state", equalTo("CLOSED")));

        String draft = matrix("{\"amount\": {\"currency\": \"EUR\", \"below\": \"50\"}, \"action\": \"REFUND\"}", REST);
        shop.request()
                .contentType("application/json")
                .body(draft)
                .post(path + "/replay")
                .then()
                .statusCode(200)
                .body("disputes", equalTo(2))
                .body("changed", equalTo(1))
                .body("changes[0].from", equalTo("REVIEW"))
                .body("changes[0].to", equalTo("REFUND"))
                .body("changes[0].amounts[0].value", equalTo("30.00"))
                .body("changes[0].won", equalTo(1))
                .body("rows.count", org.hamcrest.Matchers.contains(1, 1))
                .body("examples[0].disputeId", equalTo(won.id().toString()))
                .body("examples[0].outcome", equalTo("WON"));
        get().body("versions", hasSize(1));
        assertThat(other.merchantId()).isNotEqualTo(shop.merchantId());
    }

    private Claims told(Claims claim) {
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.MERCHANT));
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).statusCode(200));
        return claim;
    }

    private ValidatableResponse decision(Claims claim) {
        return shop.get("/disputes/" + claim.id() + "/decision").statusCode(200);
    }

    private ValidatableResponse decide(Claims claim, String ifMatch, String body) {
        var request = shop.request().contentType("application/json").body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.post("/disputes/" + claim.id() + "/decision").then();
    }

    private ValidatableResponse put(String body, String ifMatch) {
        var request = shop.request().contentType("application/json").body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.put(path).then();
    }

    private ValidatableResponse get() {
        return shop.get(path).statusCode(200);
    }

    private static String matrix(String... rows) {
        return "{\"rows\": [" + String.join(",", rows) + "]}";
    }
}
