package dev.rejoinder.evidence.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeEscalated;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.evidence.AmazonBooks;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.DisputeCase;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.mailing.MailPosts;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class AutomationTest {

    private static final String CONTEST =
            "{\"rows\": [{\"kinds\": [\"CHARGEBACK\"], \"action\": \"CONTEST\"}, {\"action\": \"REVIEW\"}]}";
    private static final String REFUND =
            "{\"rows\": [{\"kinds\": [\"A_TO_Z\"], \"action\": \"REFUND\"}, {\"action\": \"REVIEW\"}]}";
    private static final String LIMIT = "\"dailyRefunds\": {\"value\": \"200.00\", \"currency\": \"EUR\"}";

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final Shop shop = new Shop();
    private final Claims claim = Claims.withDisputeId(shop);
    private DisputeCase dispute;
    private AmazonBooks books;

    @BeforeEach
    void begin() {
        dispute = new DisputeCase(shop, claim, "refund", topics, clock, amazonPay);
        books = dispute.books();
    }

    @Test
    void answersAtTheBufferAndNotBefore() {
        ready(CONTEST, "{\"contest\": true}");
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        await().untilAsserted(() -> dispute.now().body("state", equalTo("NEEDS_DECISION")));

        clock.advance(Duration.ofDays(8).minusMinutes(5));
        assertThat(books.contests()).isEmpty();
        clock.advance(Duration.ofMinutes(6));

        await().untilAsserted(() -> dispute.now().body("state", equalTo("ANSWERED")));
        assertThat(books.contests()).hasSize(1);
        shop.get("/disputes/" + claim.id() + "/answer").body("rounds[0].orderedBy", equalTo("rejoinder"));
        assertThat(escalations()).isEmpty();
    }

    @Test
    void answersAnAToZClaimByMail() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(CONTEST.replace("CHARGEBACK", "A_TO_Z"), "{\"contest\": true}");
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        MailPosts posts = new MailPosts(shop, claim, topics, clock);
        posts.verifiedAccount();
        await().untilAsserted(() -> dispute.now().body("state", equalTo("NEEDS_DECISION")));

        clock.advance(Duration.ofDays(8).plusMinutes(1));

        await().untilAsserted(() -> dispute.now().body("state", equalTo("ANSWERING")));
        posts.fetch(1);
        posts.sent(posts.awaitOrder(1));
        dispute.awaitState("ANSWERED");
        shop.get("/disputes/" + claim.id() + "/answer")
                .body("rounds[0].orderedBy", equalTo("rejoinder"))
                .body("rounds[0].channel", equalTo("MAIL"));
        assertThat(books.contests()).isEmpty();
        assertThat(escalations()).isEmpty();
    }

    @Test
    void asksAPersonIfThereIsNoAccountToMailFrom() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(CONTEST.replace("CHARGEBACK", "A_TO_Z"), "{\"contest\": true}");
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        await().untilAsserted(() -> dispute.now().body("state", equalTo("NEEDS_DECISION")));

        clock.advance(Duration.ofDays(8).plusMinutes(1));

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_ANSWERED));
        dispute.timeline().body("items.find { it.what == 'ESCALATED' }.detail", containsString("mail-account"));
    }

    @Test
    void asksAPersonIfEvidenceIsMissingAndAnswersOnceItIsThere() {
        ready(CONTEST, "{\"contest\": true}");

        clock.advance(Duration.ofDays(8).plusMinutes(1));

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_ANSWERED));
        dispute.timeline().body("items.find { it.what == 'ESCALATED' }.detail", containsString("/requirements"));
        assertThat(books.contests()).isEmpty();

        shop.putShipment("1", Shop.delivered()).statusCode(200);

        await().untilAsserted(() -> dispute.now().body("state", equalTo("ANSWERED")));
        assertThat(books.contests()).hasSize(1);
    }

    @Test
    void doesNothingThatIsNotAllowedAndSaysSo() {
        ready(CONTEST, "{}");
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        await().untilAsserted(() -> dispute.now().body("state", equalTo("NEEDS_DECISION")));

        clock.advance(Duration.ofDays(8).plusMinutes(1));

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.NOT_ALLOWED));
        assertThat(books.contests()).isEmpty();
    }

    @Test
    void tellsThatNobodyHasDecided() {
        dispute.told();

        clock.advance(Duration.ofDays(8).plusMinutes(1));

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.NOT_DECIDED));
    }

    @Test
    void refundsAfterTheTimeToUndoIt() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(REFUND, "{\"refund\": true, \"undoHours\": 2, " + LIMIT + "}");
        await().untilAsserted(() -> dispute.timeline().body("items.what", hasItem("DECIDED")));

        clock.advance(Duration.ofMinutes(115));
        assertThat(books.refundCalls()).isZero();
        clock.advance(Duration.ofMinutes(10));

        dispute.awaitState("REFUNDED");
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        dispute.timeline().body("items.findAll { it.what == 'DECIDED' }", hasSize(1));
    }

    @Test
    void letsAPersonStopARefund() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(REFUND, "{\"refund\": true, \"undoHours\": 2, " + LIMIT + "}");
        await().untilAsserted(() -> dispute.timeline().body("items.what", hasItem("DECIDED")));

        shop.request()
                .contentType("application/json")
                .header("If-Match", dispute.etag())
                .body("{\"action\": \"CONTEST\", \"sentence\": \"It was delivered\"}")
                .post("/disputes/" + claim.id() + "/decision")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofHours(3));
        clock.advance(Duration.ofDays(8));

        await().untilAsserted(() -> assertThat(escalations()).isNotEmpty());
        assertThat(books.refundCalls()).isZero();
    }

    @Test
    void refundsNothingThatRisksPayingTwice() {
        ready(REFUND.replace("A_TO_Z", "CHARGEBACK"), "{\"refund\": true, \"undoHours\": 0, " + LIMIT + "}");

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_REFUNDED));
        dispute.timeline().body("items.find { it.what == 'ESCALATED' }.detail", containsString("may pay twice"));
        assertThat(books.refundCalls()).isZero();
    }

    @Test
    void refundsNothingBeyondTheDailyLimit() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(REFUND, "{\"refund\": true, \"undoHours\": 0, " + LIMIT.replace("200.00", "129.89") + "}");

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_REFUNDED));
        dispute.timeline()
                .body("items.find { it.what == 'ESCALATED' }.detail", containsString("daily limit of 129.89 EUR"));
        assertThat(books.refundCalls()).isZero();
    }

    @Test
    void letsALargeRefundWaitForASecondPerson() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(REFUND, "{\"fourEyesFrom\": {\"value\": \"100.00\", \"currency\": \"EUR\"}}");
        dispute.order("{}")
                .statusCode(200)
                .body("rounds[0].state", equalTo("UNAPPROVED"))
                .body("rounds[0].waitsFor", containsString("second person"));

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.NOT_ALLOWED));
        shop.request()
                .post(dispute.path() + "/approval")
                .then()
                .statusCode(409)
                .body("detail", containsString("second person"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(books.refundCalls()).isZero();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ops())
                .post(dispute.path() + "/approval")
                .then()
                .statusCode(200);

        dispute.awaitState("REFUNDED");
        dispute.timeline().body("items.what", hasItem("REFUND_APPROVED"));
    }

    @Test
    void takesARefundBackThatNobodyHasApproved() {
        claim.kind(ClaimKind.A_TO_Z);
        ready(REFUND, "{\"fourEyesFrom\": {\"value\": \"100.00\", \"currency\": \"EUR\"}}");
        String state = dispute.now().extract().path("state");
        dispute.order("{}").statusCode(200);
        dispute.now().body("state", equalTo("REFUNDING"));

        dispute.order("{}").statusCode(409);
        clock.advance(Duration.ofDays(8).plusHours(1));
        await().untilAsserted(() -> dispute.timeline().body("items.what", hasItem("REMINDED")));
        shop.request().delete(dispute.path()).then().statusCode(200).body("rounds[0].state", equalTo("FAILED"));

        dispute.now().body("state", equalTo(state));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ops())
                .post(dispute.path() + "/approval")
                .then()
                .statusCode(409);
        assertThat(books.refundCalls()).isZero();
    }

    @Test
    void asksForALimitBeforeItRefundsUnasked() {
        shop.put(automation(), "{\"refund\": true}").statusCode(422).body("errors[0].field", equalTo("dailyRefunds"));
        shop.put(automation(), "{\"undoHours\": 169}").statusCode(422).body("errors[0].field", equalTo("undoHours"));
        shop.get(automation()).body("contest", equalTo(false)).body("refund", not(equalTo(true)));
        new Shop().get(automation()).statusCode(404);
        new Shop().put(automation(), "{}").statusCode(404);
    }

    private void ready(String matrix, String allowed) {
        shop.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(matrix)
                .put("/merchants/" + shop.merchantId() + "/decision-matrix")
                .then()
                .statusCode(200);
        shop.put(automation(), allowed).statusCode(200);
        shop.putAmazonKey();
        dispute.told();
    }

    private String automation() {
        return "/merchants/" + shop.merchantId() + "/automation";
    }

    private List<Escalation> escalations() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class).stream()
                .filter(DisputeEscalated.class::isInstance)
                .map(fact -> ((DisputeEscalated) fact).escalation())
                .toList();
    }
}
