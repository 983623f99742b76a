package dev.rejoinder.ingest.notice;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class NoticeResourceTest {

    @Inject
    Claims claims;

    @Inject
    SettableClock clock;

    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int i = 1; i <= 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            merchant.webhook("msg-" + i, opened(orderReference())).then().statusCode(202);
        }

        Response first = as(Tokens.merchant(merchant.id())).get("/notices?limit=2");
        first.then().statusCode(200).body("items.sourceId", contains("msg-3", "msg-2"));
        as(Tokens.merchant(merchant.id()))
                .get("/notices?limit=2&cursor={cursor}", first.<String>path("nextCursor"))
                .then()
                .body("items.sourceId", contains("msg-1"))
                .body("nextCursor", nullValue());
    }

    @Test
    void filtersBySourceAndState() {
        merchant.webhook("msg-1", opened(orderReference())).then().statusCode(202);
        merchant.webhook("msg-2", "{}").then().statusCode(422);

        as(Tokens.ops())
                .get("/notices?merchantId={id}&source=WEBHOOK&state=REFUSED", merchant.id())
                .then()
                .body("items.sourceId", contains("msg-2"));
        as(Tokens.auditor())
                .get("/notices/count?merchantId={id}&source=IPN", merchant.id())
                .then()
                .body("count", equalTo(0));
        as(Tokens.ops()).get("/notices?limit=0").then().statusCode(400);
        as(Tokens.ops()).get("/notices?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void filtersByWhenTheyWereReceived() {
        accept("msg-1", opened(orderReference()));
        clock.advance(Duration.ofMinutes(1));
        String between = clock.instant().toString();
        clock.advance(Duration.ofMinutes(1));
        accept("msg-2", opened(orderReference()));

        String token = Tokens.merchant(merchant.id());
        as(token).get("/notices?from={from}", between).then().body("items.sourceId", contains("msg-2"));
        as(token).get("/notices?until={until}", between).then().body("items.sourceId", contains("msg-1"));
        as(token).get("/notices/count?from=yesterday").then().statusCode(400).body("detail", containsString("from"));
    }

    @Test
    void showsNoNoticeToAnotherMerchant() {
        String noticeId = accept("msg-1", opened(orderReference()));
        String other = Tokens.merchant("someone-else");

        as(other).get("/notices/{id}", noticeId).then().statusCode(404);
        as(other).post("/notices/{id}/replay", noticeId).then().statusCode(404);
        as(other).get("/notices?merchantId={id}", merchant.id()).then().statusCode(404);
        as(other).get("/notices").then().body("items", hasSize(0));
        given().get("/notices/{id}", noticeId).then().statusCode(401);
    }

    @Test
    void givesTheBodyByteForByteToOpsOnly() {
        String body = opened(orderReference());
        String noticeId = accept("msg-1", body);

        assertThat(as(Tokens.ops()).get("/notices/{id}/body", noticeId).asString())
                .isEqualTo(body);
        as(Tokens.auditor()).get("/notices/{id}/body", noticeId).then().statusCode(403);
        as(Tokens.merchant(merchant.id()))
                .get("/notices/{id}/body", noticeId)
                .then()
                .statusCode(403);
    }

    @Test
    void showsWhatWasUnderstoodToWhoMaySeeTheShopper() {
        String noticeId = accept("msg-1", opened(orderReference()));
        claims.settled(merchant, noticeId);

        as(Tokens.merchant(merchant.id()))
                .get("/notices/{id}", noticeId)
                .then()
                .body("understood.told.details.amount.value", equalTo("129.90"))
                .body("understood.told.details.shopper.name", equalTo("Jana Vogt"));
        as(Tokens.auditor()).get("/notices/{id}", noticeId).then().body("understood", nullValue());
        as(Tokens.ops())
                .get("/notices?merchantId={id}", merchant.id())
                .then()
                .body("items.understood", contains(nullValue()));
    }

    @Test
    void leavesItToAPersonWhichOfTwoClaimsIsMeantAndTakesTheNoticeAgain() {
        String reference = orderReference();
        String first = accept("msg-1", withDispute(opened(reference), "D-1"));
        String second = accept("msg-2", withDispute(opened(reference), "D-2"));
        String either = accept("msg-3", closed(reference, "BUYER_WON"));

        String firstClaim = claims.settled(merchant, first).getString("claimId");
        assertThat(claims.settled(merchant, either).getString("reason"))
                .startsWith("A person decides")
                .contains(firstClaim, claims.settled(merchant, second).getString("claimId"));

        accept("msg-4", withDispute(closed(reference, "MERCHANT_WON"), "D-1"));
        as(Tokens.merchant(merchant.id()))
                .post("/notices/{id}/replay", either)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        assertThat(claims.settled(merchant, either).getString("claimId"))
                .isEqualTo(claims.settled(merchant, second).getString("claimId"));
    }

    @Test
    void replaysNothingThatWentThrough() {
        String noticeId = accept("msg-1", opened(orderReference()));
        claims.settled(merchant, noticeId);

        as(Tokens.ops())
                .post("/notices/{id}/replay", noticeId)
                .then()
                .statusCode(409)
                .body("detail", containsString("TRANSLATED"));
    }

    @Test
    void knowsNoNoticeOfAnUnknownId() {
        as(Tokens.ops())
                .get("/notices/7d0e5c3e-9a53-4b1d-8f0c-2a113f1f5b0a")
                .then()
                .statusCode(404);
        as(Tokens.ops()).get("/notices/nonsense").then().statusCode(404);
    }

    private String accept(String webhookId, String body) {
        return merchant.webhook(webhookId, body)
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
    }

    private static String withDispute(String body, String disputeId) {
        return body.replace(
                "\"amazonOrderReference\"", "\"disputeId\": \"" + disputeId + "\", \"amazonOrderReference\"");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
