package dev.rejoinder.evidence.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.AmazonBooks;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class RefundTest {

    private static final String ALL = "{}";

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(shop).kind(ClaimKind.A_TO_Z);
    private AmazonBooks books;

    @BeforeEach
    void openBooks() {
        books = new AmazonBooks(amazonPay, shop, "129.90");
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_MAIL));
    }

    @Test
    void givesBackOnceAndIsFollowedToItsEnd() {
        ready();
        preview()
                .body("possible", equalTo(true))
                .body("charge.left.value", equalTo("129.90"))
                .body("usual.value", equalTo("129.90"))
                .body("risks", empty());
        books.refundsBecome("RefundInitiated");

        order(ALL).statusCode(200).body("rounds", hasSize(1));

        awaitRound("PENDING").body("rounds[0].refundedBefore.value", equalTo("0.00"));
        dispute().body("state", equalTo("REFUNDING"));
        books.refundsBecome("Refunded");
        awaitRoundInTime("DONE").body("rounds[0].refundedAfter.value", equalTo("129.90"));
        dispute().body("state", equalTo("REFUNDED"));
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        timeline().body("items.what", hasItems("DECIDED", "REFUND_ORDERED", "REFUND_STARTED", "REFUNDED"));
        order(ALL).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void givesBackOnceIfAnAnswerIsNotHeard(int call) {
        ready();
        // The charge is looked at once for the order, then by whoever carries it out.
        amazonPay.loseAnswer(call == 0 ? AmazonBooks.refund() : books.charge(), call);
        order(ALL).statusCode(200);

        awaitRoundInTime("DONE");

        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        assertThat(books.refundCalls()).isEqualTo(call == 0 ? 2 : 1);
        dispute().body("state", equalTo("REFUNDED"));
    }

    @Test
    void tellsNothingTwiceIfTheChargeDoesNotFit() {
        ready();
        lost();
        books.refundElsewhere("10.00");

        awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("does not fit"));

        assertThat(books.refundCalls()).isEqualTo(1);
        dispute().body("state", equalTo("REFUNDING"));
        timeline().body("items.what", hasItem("REFUND_HELD"));
        shop.request().delete(path()).then().statusCode(409);
    }

    @Test
    void isNotTakenForUndoneIfAmazonRefusesToBeToldTwice() {
        ready();
        lost();
        books.refuses("It is refunded already");

        awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("Amazon may have the refund already"));

        dispute().body("state", equalTo("REFUNDING"));
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
    }

    @Test
    void isNotTakenForUndoneIfTheKeyIsTakenAwayMeanwhile() {
        ready();
        lost();

        shop.request()
                .delete("/merchants/" + shop.merchantId() + "/amazon-pay-key")
                .then()
                .statusCode(204);

        awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("no Amazon Pay key"));
        dispute().body("state", equalTo("REFUNDING"));
    }

    @Test
    void goesOnOnceAPersonHasMendedWhatKeptIt() {
        ready();
        lost();
        String resumption = path() + "/resumption";
        shop.post(resumption, etag(), "").statusCode(409).body("detail", containsString("is held"));
        shop.request()
                .delete("/merchants/" + shop.merchantId() + "/amazon-pay-key")
                .then()
                .statusCode(204);
        awaitRoundInTime("HELD").body("rounds[0].next", contains("RESUME", "CONCLUDE"));
        shop.putAmazonKey();
        shop.post(resumption, null, "").statusCode(428);
        shop.post(resumption, "\"1\"", "").statusCode(412);

        shop.post(resumption, etag(), "").statusCode(200).body("rounds[0].next", empty());

        awaitRoundInTime("DONE");
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        assertThat(books.refundCalls()).isEqualTo(2);
        dispute().body("state", equalTo("REFUNDED"));
        timeline().body("items.find { it.what == 'REFUND_RESUMED' }.by", containsString(shop.merchantId()));
    }

    @Test
    void isToldAgainUnderItsKeyThoughTheChargeDoesNotFitIfAPersonHasLooked() {
        ready();
        lost();
        books.refundElsewhere("10.00");
        awaitRoundInTime("HELD");

        shop.post(path() + "/resumption", etag(), "").statusCode(200);

        awaitRoundInTime("DONE");
        assertThat(books.refunded()).isEqualByComparingTo("139.90");
        assertThat(books.refundCalls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsAsAPersonSaysWhoHasLooked(boolean paid) {
        ready();
        String conclusion = path() + "/conclusion";
        String said = "{\"paid\": %s, \"sentence\": \"The charge page shows it\"}".formatted(paid);
        shop.post(conclusion, etag(), said).statusCode(409).body("detail", containsString("is held"));
        lost();
        shop.post(conclusion, etag(), said).statusCode(409);
        books.refundElsewhere("10.00");
        awaitRoundInTime("HELD");
        shop.post(conclusion, null, said).statusCode(428);
        shop.post(conclusion, "\"1\"", said).statusCode(412);
        shop.post(conclusion, etag(), "{\"sentence\": \" \"}")
                .statusCode(422)
                .body("errors.field", contains("paid", "sentence"));
        new Shop().post(conclusion, "*", said).statusCode(404);

        shop.post(conclusion, etag(), said)
                .statusCode(200)
                .body("rounds[0].state", equalTo(paid ? "DONE" : "FAILED"))
                .body("rounds[0].waitsFor", equalTo("The charge page shows it"));

        dispute().body("state", equalTo(paid ? "REFUNDED" : "NEEDS_DECISION"));
        timeline()
                .body(
                        "items[-1].what", equalTo(paid ? "REFUNDED" : "REFUND_FAILED"),
                        "items[-1].detail", equalTo("129.90 EUR: The charge page shows it"),
                        "items[-1].by", containsString(shop.merchantId()));
        clock.advance(Duration.ofMinutes(10));
        shop.post(conclusion, etag(), said).statusCode(409);
        shop.post(path() + "/resumption", etag(), "").statusCode(409);
        assertThat(books.refundCalls()).isEqualTo(1);
    }

    @Test
    void waitsForAPersonIfSomebodyElseHasRefundedMeanwhile() {
        ready();
        amazonPay.loseAnswer(books.charge(), 0);
        preview().statusCode(503);
        books.afterNextLookAtTheCharge(() -> books.refundElsewhere("129.90"));
        order(ALL).statusCode(200);

        awaitRoundInTime("HELD")
                .body("rounds[0].waitsFor", containsString("Somebody else"))
                .body("rounds[0].next", contains("WITHDRAW"));
        shop.post(path() + "/resumption", etag(), "").statusCode(409);
        assertThat(books.refundCalls()).isZero();
        shop.request().delete(path()).then().statusCode(200);
        dispute().body("state", equalTo("NEEDS_DECISION"));
        preview().body("possible", equalTo(false)).body("risks.risk", contains("ALREADY_REFUNDED"));
    }

    @Test
    void asksForEachRiskToBeSeen() {
        claim.kind(ClaimKind.CHARGEBACK).reason(FilingReason.FRAUDULENT);
        ready();
        books.refundElsewhere("20.00");

        preview()
                .body("risks.risk", contains("ALREADY_REFUNDED", "CHARGEBACK", "PROTECTED"))
                .body("usual.value", equalTo("109.90"));
        order(ALL).statusCode(409).body("detail", containsString("Payment Protection Policy"));
        order("{\"accepting\": [\"ALREADY_REFUNDED\", \"CHARGEBACK\"]}")
                .statusCode(409)
                .body("detail", containsString("[PROTECTED]"));
        order("{\"accepting\": [\"ALREADY_REFUNDED\", \"CHARGEBACK\", \"PROTECTED\"]}")
                .statusCode(200);

        awaitRoundInTime("DONE").body("rounds[0].amount.value", equalTo("109.90"));
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
    }

    @Test
    void leavesTheDisputeOpenIfOnlyAPartGoesBack() {
        ready();

        order("{\"amount\": {\"value\": \"40.00\", \"currency\": \"EUR\"}}").statusCode(200);

        awaitRoundInTime("DONE");
        dispute().body("state", equalTo("NEEDS_DECISION"));
        order("{\"amount\": {\"value\": \"100.00\", \"currency\": \"EUR\"}, \"accepting\": [\"ALREADY_REFUNDED\"]}")
                .statusCode(422)
                .body("detail", containsString("89.9"));
        order("{\"amount\": {\"value\": \"1.00\", \"currency\": \"USD\"}, \"accepting\": [\"ALREADY_REFUNDED\"]}")
                .statusCode(422)
                .body("errors[0].field", equalTo("amount.currency"));
        assertThat(books.refunded()).isEqualByComparingTo("40.00");
    }

    @Test
    void alarmsAPersonIfItIsDeclined() {
        ready();
        books.refundsBecome("Declined");

        order(ALL).statusCode(200);

        awaitRoundInTime("FAILED").body("rounds[0].amazonReasonCode", equalTo("ProcessingFailure"));
        dispute().body("state", equalTo("NEEDS_DECISION"));
        timeline().body("items.what", hasItem("REFUND_DECLINED"));
    }

    @Test
    void goesBackToThePersonIfAmazonRefusesIt() {
        ready();
        books.refuses("More than was captured");

        order(ALL).statusCode(200);

        awaitRound("FAILED").body("rounds[0].waitsFor", containsString("More than was captured"));
        dispute().body("state", equalTo("NEEDS_DECISION"));
        assertThat(books.refunded()).isZero();
    }

    @Test
    void saysWhatIsMissingForIt() {
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> dispute().body("state", equalTo("GATHERING")));

        preview().statusCode(409).body("detail", containsString("amazon-pay-key"));
        shop.putAmazonKey();
        order("{\"accepting\": [\"LUCK\"]}").statusCode(422).body("errors[0].field", equalTo("accepting[0]"));
        new Shop().get(path()).statusCode(404);
        new Shop().get(path() + "/preview").statusCode(404);
        topics.write(claim.resolved(2, ClaimOutcome.BUYER_WON));
        await().untilAsserted(() -> dispute().body("state", equalTo("CLOSED")));
        order(ALL).statusCode(409).body("detail", containsString("CLOSED"));
        assertThat(books.refundCalls()).isZero();
    }

    private void ready() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        shop.putAmazonKey();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).statusCode(200));
    }

    /** Amazon pays, and nobody hears of it. */
    private void lost() {
        amazonPay.loseAnswer(AmazonBooks.refund(), 0);
        order(ALL).statusCode(200);
        await().until(() -> books.refundCalls() == 1);
    }

    private ValidatableResponse order(String body) {
        return shop.post(path(), etag(), body);
    }

    private ValidatableResponse awaitRound(String state) {
        await().untilAsserted(() -> refund().body("rounds[-1].state", equalTo(state)));
        return refund();
    }

    private ValidatableResponse awaitRoundInTime(String state) {
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            refund().body("rounds[-1].state", equalTo(state));
        });
        return refund();
    }

    private ValidatableResponse preview() {
        return shop.get(path() + "/preview");
    }

    private String etag() {
        return dispute().extract().header("ETag");
    }

    private ValidatableResponse dispute() {
        return shop.get("/disputes/" + claim.id()).statusCode(200);
    }

    private ValidatableResponse timeline() {
        return shop.get("/disputes/" + claim.id() + "/timeline");
    }

    private ValidatableResponse refund() {
        return shop.get(path()).statusCode(200);
    }

    private String path() {
        return "/disputes/" + claim.id() + "/refund";
    }
}
