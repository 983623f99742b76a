package dev.rejoinder.ingest.byhand;

import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.ClaimUpdated;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class FormResourceTest {

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
    void tellsAClaimTypedInByHand() {
        String noticeId = accept(form("129.90"));

        ClaimFact fact = claims.factsAfter(merchant, noticeId, 1).get(0);
        assertThat(fact).isInstanceOf(ClaimReported.class);
        assertThat(fact.details().amount()).isEqualTo(Money.of("129.90", "EUR"));
        assertThat(fact.details().toldBy()).isEqualTo(ToldBy.MERCHANT);
        merchant.notice(noticeId).then().body("source", equalTo("FORM"));
    }

    @Test
    void takesADoubleClickOnceAndACorrectionThatIsSetBack() {
        String first = accept(form("129.90"));
        assertThat(accept(form("129.90"))).isEqualTo(first);

        clock.advance(Duration.ofSeconds(30));
        accept(form("99.00"));
        clock.advance(Duration.ofSeconds(60));
        String back = accept(form("129.90"));

        assertThat(back).isNotEqualTo(first);
        assertThat(claims.factsAfter(merchant, back, 3))
                .extracting(fact -> fact.details().amount())
                .containsExactly(Money.of("129.90", "EUR"), Money.of("99.00", "EUR"), Money.of("129.90", "EUR"));
    }

    @Test
    void takesOneKeyOnceAndNoOtherBodyUnderIt() {
        String first = merchant.form("key-1", form("129.90"))
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");

        clock.advance(Duration.ofHours(1));
        merchant.form("key-1", form("129.90")).then().statusCode(202).body("noticeId", equalTo(first));
        merchant.form("key-1", form("99.00")).then().statusCode(409);
        merchant.form("a b", form("99.00")).then().statusCode(400);
    }

    @Test
    void endsAClaimIfTheFormTellsAnOutcome() {
        accept(form("129.90"));
        String last = accept("{\"kind\": \"CHARGEBACK\", \"amazonOrderReference\": \"" + reference
                + "\", \"outcome\": \"BUYER_WON\"}");

        List<ClaimFact> facts = claims.factsAfter(merchant, last, 2);
        assertThat(facts.get(1)).isInstanceOf(ClaimResolved.class);
    }

    @Test
    void joinsTheClaimOfAWebhook() {
        merchant.webhook(opened(reference)).then().statusCode(202);
        clock.advance(Duration.ofDays(1));
        String noticeId = accept(form("77.00"));

        List<ClaimFact> facts = claims.factsAfter(merchant, noticeId, 2);
        assertThat(facts.get(1)).isInstanceOf(ClaimUpdated.class);
    }

    @Test
    void namesTheFieldThatIsWrongAndKeepsNothing() {
        refuses("{\"kind\": \"CHARGEBACK\"}", "amazonOrderReference");
        refuses("{\"amazonOrderReference\": \"P02-1\"}", "kind");
        refuses("{\"kind\": \"CHARGEBACK\", \"chargeId\": \"C\", \"amount\": {\"value\": \"1\"}}", "amount.currency");
        refuses("{\"kind\": \"CHARGEBACK\", \"chargeId\": \"C\", \"outcome\": \"LOST\"}", "outcome");
        refuses("[]", "body");
        refuses("{", "body");
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void isForTheMerchantAndOpsOnly() {
        given().contentType("application/json")
                .body(form("1.00"))
                .post("/merchants/{id}/claims", merchant.id())
                .then()
                .statusCode(401);
        postAs(Tokens.merchant("someone-else"), 404);
        postAs(Tokens.auditor(), 403);
        postAs(Tokens.ops(), 202);
    }

    private void postAs(String token, int status) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(form("1.00"))
                .post("/merchants/{id}/claims", merchant.id())
                .then()
                .statusCode(status);
    }

    private void refuses(String body, String field) {
        merchant.form(body).then().statusCode(422).body("errors.field", hasItem(field));
    }

    private String accept(String body) {
        return merchant.form(body).then().statusCode(202).extract().path("noticeId");
    }

    private String form(String amount) {
        return """
                {"kind": "CHARGEBACK", "amazonOrderReference": "%s", "reason": "ProductNotReceived",
                 "amount": {"value": "%s", "currency": "EUR"}}
                """
                .formatted(reference, amount);
    }
}
