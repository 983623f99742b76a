package dev.rejoinder.ingest.byhand;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class CompletionResourceTest {

    @Inject
    Claims claims;

    private final String reference = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void tellsTheClaimOfANoticeThatWasRefused() {
        String refused = refused();

        merchant.complete(refused, form("CHARGEBACK", ""))
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSLATED"))
                .body("claimId", notNullValue());

        ClaimFact fact = claims.factsAfter(merchant, refused, 1).get(0);
        assertThat(fact).isInstanceOf(ClaimReported.class);
        assertThat(fact.details().amount()).isEqualTo(Money.of("50.00", "EUR"));
        merchant.notice(refused)
                .then()
                .body("understood.notes.completedBy", startsWith("backend@"))
                .body("understood.notes.completedAt", notNullValue())
                .body("translatedAt", notNullValue());
        assertThat(given().auth()
                        .oauth2(Tokens.ops())
                        .get("/notices/{id}/body", refused)
                        .asString())
                .isEqualTo("{\"broken\": true}");
    }

    @Test
    void completesANoticeOnce() {
        String refused = refused();
        merchant.complete(refused, form("CHARGEBACK", "")).then().statusCode(200);

        merchant.complete(refused, form("CHARGEBACK", ""))
                .then()
                .statusCode(409)
                .body("detail", containsString("TRANSLATED"));
    }

    @Test
    void joinsTheClaimThatAPersonChoseAndAgreesWithWhatWasRead() {
        String first = accept(withDispute(opened(reference), "D-1"));
        String second = accept(withDispute(opened(reference), "D-2"));
        String either = accept(closed(reference, "BUYER_WON"));
        String firstClaim = claims.settled(merchant, first).getString("claimId");
        String secondClaim = claims.settled(merchant, second).getString("claimId");
        assertThat(claims.settled(merchant, either).getString("state")).isEqualTo("QUARANTINED");

        merchant.complete(either, "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString(firstClaim))
                .body("detail", containsString(secondClaim));
        merchant.complete(either, "{\"claimId\": \"" + secondClaim + "\"}")
                .then()
                .statusCode(200)
                .body("claimId", equalTo(secondClaim));

        ClaimFact last = claims.factsAfter(merchant, second, 2).get(1);
        assertThat(((ClaimResolved) last).outcome()).isEqualTo(ClaimOutcome.BUYER_WON);
        merchant.notice(either).then().body("understood.notes.before.told.outcome", equalTo("BUYER_WON"));
    }

    @Test
    void joinsAChosenClaimThatSharesNoName() {
        String claimId = claims.settled(merchant, accept(opened(reference))).getString("claimId");
        String refused = refused();

        merchant.complete(
                        refused,
                        "{\"kind\": \"CHARGEBACK\", \"merchantOrderId\": \"1001\", \"claimId\": \"" + claimId + "\"}")
                .then()
                .statusCode(200)
                .body("claimId", equalTo(claimId));
        String later = accept(
                """
                {"type": "claim.updated", "timestamp": "2026-11-02T09:00:00Z",
                 "data": {"kind": "CHARGEBACK", "merchantOrderId": "1001"}}
                """);
        assertThat(claims.settled(merchant, later).getString("claimId")).isEqualTo(claimId);
    }

    @Test
    void refusesAClaimOfAnotherKindOrMerchantOrDispute() {
        String claimId = claims.settled(merchant, accept(withDispute(opened(reference), "D-1")))
                .getString("claimId");
        accept(withDispute(opened(reference), "D-2"));
        String refused = refused();

        merchant.complete(refused, form("A_TO_Z", claimId))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("claimId"));
        merchant.complete(refused, withDispute(form("CHARGEBACK", claimId), "D-2"))
                .then()
                .statusCode(409)
                .body("detail", containsString("merge"));
        merchant.complete(refused, form("CHARGEBACK", "nonsense"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("claimId"));

        Merchant other = Merchant.registered();
        String others = other.webhook("{\"broken\": true}").then().extract().path("errors.field[0]");
        assertThat(others).isNotNull();
        String othersRefused = other.notices().path("items[0].id");
        other.complete(othersRefused, form("CHARGEBACK", claimId))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("claimId"));
    }

    @Test
    void namesTheFieldThatIsWrongAndLeavesTheNotice() {
        String refused = refused();

        merchant.complete(refused, "{}").then().statusCode(422).body("errors.field", hasItem("amazonOrderReference"));
        merchant.complete(refused, form("NONSENSE", "")).then().statusCode(422).body("errors.field", hasItem("kind"));
        merchant.notice(refused).then().body("state", equalTo("REFUSED"));
    }

    @Test
    void isForTheMerchantAndOpsOnly() {
        String refused = refused();

        completeAs(Tokens.merchant("someone-else"), refused, 404);
        completeAs(Tokens.auditor(), refused, 403);
        completeAs(Tokens.ops(), refused, 200);
    }

    private void completeAs(String token, String noticeId, int status) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(form("CHARGEBACK", ""))
                .post("/notices/{id}/completion", noticeId)
                .then()
                .statusCode(status);
    }

    private String refused() {
        merchant.webhook("{\"broken\": true}").then().statusCode(422);
        return given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .get("/notices?state=REFUSED")
                .path("items[0].id");
    }

    private String accept(String body) {
        return merchant.webhook(body).then().statusCode(202).extract().path("noticeId");
    }

    private String form(String kind, String claimId) {
        String choice = claimId.isEmpty() ? "" : ", \"claimId\": \"" + claimId + "\"";
        return """
                {"kind": "%s", "amazonOrderReference": "%s", "amount": {"value": "50.00", "currency": "EUR"}%s}
                """
                .formatted(kind, reference, choice);
    }

    private static String withDispute(String body, String disputeId) {
        return body.replace(
                "\"amazonOrderReference\"", "\"disputeId\": \"" + disputeId + "\", \"amazonOrderReference\"");
    }
}
