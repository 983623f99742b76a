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
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.AmazonBooks;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.DisputeCase;
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
    private DisputeCase dispute;
    private AmazonBooks books;

    @BeforeEach
    void begin() {
        dispute = new DisputeCase(shop, claim, "refund", topics, clock, amazonPay);
        books = dispute.books();
    }

    @Test
    void givesBackOnceAndIsFollowedToItsEnd() {
        dispute.ready();
        preview()
                .body("possible", equalTo(true))
                .body("charge.left.value", equalTo("129.90"))
                .body("usual.value", equalTo("129.90"))
                .body("risks", empty());
        books.refundsBecome("RefundInitiated");

        dispute.order(ALL).statusCode(200).body("rounds", hasSize(1));

        dispute.awaitRound("PENDING").body("rounds[0].refundedBefore.value", equalTo("0.00"));
        dispute.now().body("state", equalTo("REFUNDING"));
        books.refundsBecome("Refunded");
        dispute.awaitRoundInTime("DONE").body("rounds[0].refundedAfter.value", equalTo("129.90"));
        dispute.now().body("state", equalTo("REFUNDED"));
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        dispute.timeline().body("items.what", hasItems("DECIDED", "REFUND_ORDERED", "REFUND_STARTED", "REFUNDED"));
        dispute.order(ALL).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void givesBackOnceIfAnAnswerIsNotHeard(int call) {
        dispute.ready();
        // The charge is looked at once for the order, then by whoever carries it out.
        amazonPay.loseAnswer(call == 0 ? AmazonBooks.refund() : books.charge(), call);
        dispute.order(ALL).statusCode(200);

        dispute.awaitRoundInTime("DONE");

        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        assertThat(books.refundCalls()).isEqualTo(call == 0 ? 2 : 1);
        dispute.now().body("state", equalTo("REFUNDED"));
    }

    @Test
    void tellsNothingTwiceIfTheChargeDoesNotFit() {
        dispute.ready();
        lost();
        books.refundElsewhere("10.00");

        dispute.awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("does not fit"));

        assertThat(books.refundCalls()).isEqualTo(1);
        dispute.now().body("state", equalTo("REFUNDING"));
        dispute.timeline().body("items.what", hasItem("REFUND_HELD"));
        shop.request().delete(dispute.path()).then().statusCode(409);
    }

    @Test
    void isNotTakenForUndoneIfAmazonRefusesToBeToldTwice() {
        dispute.ready();
        lost();
        books.refuses("It is refunded already");

        dispute.awaitRoundInTime("HELD")
                .body("rounds[0].waitsFor", containsString("Amazon may have the refund already"));

        dispute.now().body("state", equalTo("REFUNDING"));
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
    }

    @Test
    void isNotTakenForUndoneIfTheKeyIsTakenAwayMeanwhile() {
        dispute.ready();
        lost();

        shop.request()
                .delete("/merchants/" + shop.merchantId() + "/amazon-pay-key")
                .then()
                .statusCode(204);

        dispute.awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("no Amazon Pay key"));
        dispute.now().body("state", equalTo("REFUNDING"));
    }

    @Test
    void goesOnOnceAPersonHasMendedWhatKeptIt() {
        dispute.ready();
        lost();
        String resumption = dispute.path() + "/resumption";
        shop.post(resumption, dispute.etag(), "").statusCode(409).body("detail", containsString("is held"));
        shop.request()
                .delete("/merchants/" + shop.merchantId() + "/amazon-pay-key")
                .then()
                .statusCode(204);
        dispute.awaitRoundInTime("HELD").body("rounds[0].next", contains("RESUME", "CONCLUDE"));
        shop.putAmazonKey();
        shop.post(resumption, null, "").statusCode(428);
        shop.post(resumption, "\"1\"", "").statusCode(412);

        shop.post(resumption, dispute.etag(), "").statusCode(200).body("rounds[0].next", empty());

        dispute.awaitRoundInTime("DONE");
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
        assertThat(books.refundCalls()).isEqualTo(2);
        dispute.now().body("state", equalTo("REFUNDED"));
        dispute.timeline().body("items.find { it.what == 'REFUND_RESUMED' }.by", containsString(shop.merchantId()));
    }

    @Test
    void isToldAgainUnderItsKeyThoughTheChargeDoesNotFitIfAPersonHasLooked() {
        dispute.ready();
        lost();
        books.refundElsewhere("10.00");
        dispute.awaitRoundInTime("HELD");

        shop.post(dispute.path() + "/resumption", dispute.etag(), "").statusCode(200);

        dispute.awaitRoundInTime("DONE");
        assertThat(books.refunded()).isEqualByComparingTo("139.90");
        assertThat(books.refundCalls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsAsAPersonSaysWhoHasLooked(boolean paid) {
        dispute.ready();
        String conclusion = dispute.path() + "/conclusion";
        String said = "{\"paid\": %s, \"sentence\": \"The charge page shows it\"}".formatted(paid);
        shop.post(conclusion, dispute.etag(), said).statusCode(409).body("detail", containsString("is held"));
        lost();
        shop.post(conclusion, dispute.etag(), said).statusCode(409);
        books.refundElsewhere("10.00");
        dispute.awaitRoundInTime("HELD");
        shop.post(conclusion, null, said).statusCode(428);
        shop.post(conclusion, "\"1\"", said).statusCode(412);
        shop.post(conclusion, dispute.etag(), "{\"sentence\": \" \"}")
                .statusCode(422)
                .body("errors.field", contains("paid", "sentence"));
        new Shop().post(conclusion, "*", said).statusCode(404);

        shop.post(conclusion, dispute.etag(), said)
                .statusCode(200)
                .body("rounds[0].state", equalTo(paid ? "DONE" : "FAILED"))
                .body("rounds[0].waitsFor", equalTo("The charge page shows it"));

        dispute.now().body("state", equalTo(paid ? "REFUNDED" : "NEEDS_DECISION"));
        dispute.timeline()
                .body(
                        "items[-1].what", equalTo(paid ? "REFUNDED" : "REFUND_FAILED"),
                        "items[-1].detail", equalTo("129.90 EUR: The charge page shows it"),
                        "items[-1].by", containsString(shop.merchantId()));
        clock.advance(Duration.ofMinutes(10));
        shop.post(conclusion, dispute.etag(), said).statusCode(409);
        shop.post(dispute.path() + "/resumption", dispute.etag(), "").statusCode(409);
        assertThat(books.refundCalls()).isEqualTo(1);
    }

    @Test
    void waitsForAPersonIfSomebodyElseHasRefundedMeanwhile() {
        dispute.ready();
        amazonPay.loseAnswer(books.charge(), 0);
        preview().statusCode(503);
        books.afterNextLookAtTheCharge(() -> books.refundElsewhere("129.90"));
        dispute.order(ALL).statusCode(200);

        dispute.awaitRoundInTime("HELD")
                .body("rounds[0].waitsFor", containsString("Somebody else"))
                .body("rounds[0].next", contains("WITHDRAW"));
        shop.post(dispute.path() + "/resumption", dispute.etag(), "").statusCode(409);
        assertThat(books.refundCalls()).isZero();
        shop.request().delete(dispute.path()).then().statusCode(200);
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        preview().body("possible", equalTo(false)).body("risks.risk", contains("ALREADY_REFUNDED"));
    }

    @Test
    void asksForEachRiskToBeSeen() {
        claim.kind(ClaimKind.CHARGEBACK).reason(FilingReason.FRAUDULENT);
        dispute.ready();
        books.refundElsewhere("20.00");

        preview()
                .body("risks.risk", contains("ALREADY_REFUNDED", "CHARGEBACK", "PROTECTED"))
                .body("usual.value", equalTo("109.90"));
        dispute.order(ALL).statusCode(409).body("detail", containsString("Payment Protection Policy"));
        dispute.order("{\"accepting\": [\"ALREADY_REFUNDED\", \"CHARGEBACK\"]}")
                .statusCode(409)
                .body("detail", containsString("[PROTECTED]"));
        dispute.order("{\"accepting\": [\"ALREADY_REFUNDED\", \"CHARGEBACK\", \"PROTECTED\"]}")
                .statusCode(200);

        dispute.awaitRoundInTime("DONE").body("rounds[0].amount.value", equalTo("109.90"));
        assertThat(books.refunded()).isEqualByComparingTo("129.90");
    }

    @Test
    void leavesTheDisputeOpenIfOnlyAPartGoesBack() {
        dispute.ready();

        dispute.order("{\"amount\": {\"value\": \"40.00\", \"currency\": \"EUR\"}}")
                .statusCode(200);

        dispute.awaitRoundInTime("DONE");
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        dispute.order(
                        "{\"amount\": {\"value\": \"100.00\", \"currency\": \"EUR\"}, \"accepting\": [\"ALREADY_REFUNDED\"]}")
                .statusCode(422)
                .body("detail", containsString("89.9"));
        dispute.order(
                        "{\"amount\": {\"value\": \"1.00\", \"currency\": \"USD\"}, \"accepting\": [\"ALREADY_REFUNDED\"]}")
                .statusCode(422)
                .body("errors[0].field", equalTo("amount.currency"));
        assertThat(books.refunded()).isEqualByComparingTo("40.00");
    }

    @Test
    void alarmsAPersonIfItIsDeclined() {
        dispute.ready();
        books.refundsBecome("Declined");

        dispute.order(ALL).statusCode(200);

        dispute.awaitRoundInTime("FAILED").body("rounds[0].amazonReasonCode", equalTo("ProcessingFailure"));
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        dispute.timeline().body("items.what", hasItem("REFUND_DECLINED"));
    }

    @Test
    void goesBackToThePersonIfAmazonRefusesIt() {
        dispute.ready();
        books.refuses("More than was captured");

        dispute.order(ALL).statusCode(200);

        dispute.awaitRound("FAILED").body("rounds[0].waitsFor", containsString("More than was captured"));
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        assertThat(books.refunded()).isZero();
    }

    @Test
    void saysWhatIsMissingForIt() {
        dispute.told();
        preview().statusCode(409).body("detail", containsString("amazon-pay-key"));
        shop.putAmazonKey();
        dispute.order("{\"accepting\": [\"LUCK\"]}").statusCode(422).body("errors[0].field", equalTo("accepting[0]"));
        new Shop().get(dispute.path()).statusCode(404);
        new Shop().get(dispute.path() + "/preview").statusCode(404);
        topics.write(claim.resolved(2, ClaimOutcome.BUYER_WON));
        await().untilAsserted(() -> dispute.now().body("state", equalTo("CLOSED")));
        dispute.order(ALL).statusCode(409).body("detail", containsString("CLOSED"));
        assertThat(books.refundCalls()).isZero();
    }

    /** Amazon pays, and nobody hears of it. */
    private void lost() {
        amazonPay.loseAnswer(AmazonBooks.refund(), 0);
        dispute.order(ALL).statusCode(200);
        await().until(() -> books.refundCalls() == 1);
    }

    private ValidatableResponse preview() {
        return shop.get(dispute.path() + "/preview");
    }
}
