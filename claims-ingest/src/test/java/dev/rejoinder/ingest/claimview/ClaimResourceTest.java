package dev.rejoinder.ingest.claimview;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ClaimResourceTest {

    @Inject
    Claims claims;

    @Inject
    SettableClock clock;

    private final String reference = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void showsEachFieldWithWhoToldItAndWhen() {
        String noticeId = accept(opened(reference));
        String claimId = claimOf(noticeId);

        asMerchant()
                .get("/claims/{id}", claimId)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(1))
                .body("fields.amount.value.value", equalTo("129.90"))
                .body("fields.amount.toldBy", equalTo("MERCHANT"))
                .body("fields.amount.at", equalTo("2026-11-02T09:00:00Z"))
                .body("fields.amount.noticeId", equalTo(noticeId))
                .body("fields.shopperName.value", equalTo("Jana Vogt"))
                .body("fields.chargeId", nullValue())
                .body("contradictions", hasSize(0))
                .body("notices.id", contains(noticeId));
    }

    @Test
    void showsSideBySideWhatWasToldDifferently() {
        String first = accept(opened(reference));
        accept(opened(reference).replace("129.90", "99.00").replace("02T09:00:00Z", "03T09:00:00Z"));
        String again = accept(opened(reference).replace("02T09:00:00Z", "01T10:00:00Z"));
        String claimId = claimOf(again);

        asMerchant()
                .get("/claims/{id}", claimId)
                .then()
                .body("contradictions.field", containsInAnyOrder("amount"))
                .body("contradictions[0].counts.value.value", equalTo("99.00"))
                .body("contradictions[0].outranked", hasSize(1))
                .body("contradictions[0].outranked[0].value.value", equalTo("129.90"))
                .body("contradictions[0].outranked[0].noticeId", equalTo(first))
                .body("notices", hasSize(3));
    }

    @Test
    void masksTheShopperForAuditors() {
        String claimId = claimOf(accept(opened(reference)));
        claimOf(accept(opened(reference).replace("Jana Vogt", "Jan Vogt").replace("02T09:00:00Z", "01T09:30:00Z")));

        Response answer = as(Tokens.auditor()).get("/claims/{id}", claimId);
        answer.then()
                .statusCode(200)
                .body("fields.shopperName.value", equalTo("***"))
                .body("fields.comment.value", equalTo("***"))
                .body("contradictions.find { it.field == 'shopperName' }.outranked[0].value", equalTo("***"))
                .body("fields.amount.value.value", equalTo("129.90"));
        answer.then().body(not(org.hamcrest.Matchers.containsString("Vogt")));
    }

    @Test
    void listsTheNewestFirstByOrderAndState() {
        String old = claimOf(accept(opened(reference)));
        clock.advance(Duration.ofSeconds(5));
        String other = orderReference();
        String young = claimOf(accept(opened(other)));
        claimOf(accept(closed(reference, "BUYER_WON")));

        asMerchant().get("/claims").then().statusCode(200).body("items.id", contains(young, old));
        asMerchant().get("/claims?state=open").then().body("items.id", contains(young));
        asMerchant()
                .get("/claims?state=resolved")
                .then()
                .body("items.id", contains(old))
                .body("items.outcome", contains("BUYER_WON"));
        as(Tokens.ops())
                .get("/claims?amazonOrderReference={r}", other)
                .then()
                .body("items.id", contains(young))
                .body("items.amazonOrderReference", contains(other));
        Response first = asMerchant().get("/claims?limit=1");
        first.then().body("items.id", contains(young)).body("nextCursor", notNullValue());
        asMerchant()
                .get("/claims?limit=1&cursor={c}", first.<String>path("nextCursor"))
                .then()
                .body("items.id", contains(old))
                .body("nextCursor", nullValue());
        asMerchant().get("/claims?state=nonsense").then().statusCode(400);
    }

    @Test
    void showsNoClaimToAnotherMerchant() {
        String claimId = claimOf(accept(opened(reference)));
        String stranger = Tokens.merchant("someone-else");

        as(stranger).get("/claims/{id}", claimId).then().statusCode(404);
        as(stranger).get("/claims?merchantId={id}", merchant.id()).then().statusCode(404);
        as(stranger).get("/claims?amazonOrderReference={r}", reference).then().body("items", hasSize(0));
        given().get("/claims").then().statusCode(401);
    }

    private String accept(String body) {
        return merchant.webhook(body).then().statusCode(202).extract().path("noticeId");
    }

    private String claimOf(String noticeId) {
        return claims.settled(merchant, noticeId).getString("claimId");
    }

    private RequestSpecification asMerchant() {
        return as(Tokens.merchant(merchant.id()));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
