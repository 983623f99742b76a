package dev.rejoinder.evidence.answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.evidence.AmazonBooks;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.DisputeCase;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class AnswerTest {

    private static final String API = "{\"channel\": \"AMAZON_API\"}";

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
        dispute = new DisputeCase(shop, claim, "answer", topics, clock, amazonPay);
        books = dispute.books();
    }

    @Test
    void reachesAmazonOnceAndIsKeptWithItsReceipt() {
        dispute.ready();
        dispute.rounds()
                .body("channels.find { it.channel == 'AMAZON_API' }.possible", equalTo(true))
                .body("onlyInThePdf", hasItems("delivery address", "carrier scans"))
                .body("rounds", hasSize(0));

        shop.get(dispute.path() + "/mail.eml").statusCode(409);
        dispute.order(API).statusCode(200).body("rounds", hasSize(1));

        dispute.awaitRound("DONE")
                .body("rounds[0].receipt.amazonState", equalTo("UnderReview"))
                .body("rounds[0].files.amazonFileId", contains(notNullValue()))
                .body("rounds[0].orderedBy", containsString(shop.merchantId()));
        dispute.now().body("state", equalTo("ANSWERED"));
        assertThat(books.contests()).hasSize(1);
        JsonPath sent = JsonPath.from(books.contests().get(0).text());
        assertThat(sent.getList("merchantEvidences.evidenceType", String.class))
                .contains("Other", "TrackingNumber", "CarrierName", "CustomerSignature", "Receipt");
        assertThat(sent.getString("merchantEvidences.find { it.evidenceType == 'TrackingNumber' }.evidenceText"))
                .isEqualTo("00340433836442636597");
        byte[] pdf = books.file(sent.getString("merchantEvidences.find { it.evidenceType == 'Other' }.fileId"));
        assertThat(new String(pdf, 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
        byte[] kept = shop.request()
                .get(dispute.path() + "/rounds/1/packet.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(kept).isEqualTo(pdf);
        dispute.timeline().body("items.what", hasItems("DECIDED", "ANSWER_ORDERED", "ANSWER_SENT"));
        assertThat(states()).endsWith(DisputeState.ANSWERING, DisputeState.ANSWERED);
        shop.get("/disputes/" + claim.id() + "/deadline").body("awaitsAnswer", equalTo(false));
    }

    @Test
    void isOrderedOnceHoweverOftenItIsAskedFor() {
        dispute.ready();
        String seen = dispute.etag();

        with(seen, "key-1", API).statusCode(200);
        with(seen, "key-1", API).statusCode(200).body("rounds", hasSize(1));
        with(seen, "key-1", "{\"channel\": \"HANDED_OVER\"}").statusCode(409);
        with(seen, "key-2", API).statusCode(412);
        dispute.awaitRound("DONE");
        dispute.order(API).statusCode(409).body("detail", containsString("nothing to answer"));

        assertThat(books.contests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void survivesAnAnswerThatNobodyHears(int call) {
        dispute.ready();
        amazonPay.loseAnswer(
                List.of(books.dispute("GET"), AmazonBooks.announce(), books.contest())
                        .get(call),
                0);

        dispute.order(API).statusCode(200);

        dispute.awaitRoundInTime("DONE").body("rounds[0].receipt.amazonState", equalTo("UnderReview"));
        assertThat(books.contests()).hasSize(1);
        dispute.now().body("state", equalTo("ANSWERED"));
    }

    @Test
    void goesBackToThePersonIfAmazonRefusesIt() {
        dispute.ready();
        books.refuses("The dispute cannot be contested");

        dispute.order(API).statusCode(200);

        dispute.awaitRound("FAILED").body("rounds[0].waitsFor", containsString("cannot be contested"));
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        dispute.timeline().body("items.what", hasItem("ANSWER_FAILED"));
        books.refuses(null);
        dispute.order(API).statusCode(200);
        dispute.awaitRound("DONE").body("rounds.state", contains("FAILED", "DONE"));
    }

    @Test
    void isNotSentAfterTheDeadlineWithoutSayingSo() {
        dispute.ready();
        amazonPay.away(true);
        dispute.order(API).statusCode(200);
        await().until(() -> amazonPay.turnedAway() > 0);
        clock.advance(Duration.ofDays(9));
        amazonPay.away(false);

        dispute.awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("deadline has passed"));
        dispute.now().body("state", equalTo("ANSWERING"));
        assertThat(books.contests()).isEmpty();

        shop.request().delete(dispute.path()).then().statusCode(200);
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        dispute.order(API).statusCode(409).body("detail", containsString("evenIfLate"));
        dispute.order("{\"channel\": \"AMAZON_API\", \"evenIfLate\": true}").statusCode(200);
        dispute.awaitRound("DONE");
        assertThat(books.contests()).hasSize(1);
    }

    @Test
    void goesOnOnceAPersonHasMendedWhatKeptIt() {
        dispute.ready();
        heldThoughAmazonHasIt();
        shop.putAmazonKey();

        shop.post(dispute.path() + "/resumption", dispute.etag(), "").statusCode(200);

        dispute.awaitRoundInTime("DONE").body("rounds[0].receipt.amazonState", equalTo("UnderReview"));
        dispute.now().body("state", equalTo("ANSWERED"));
        assertThat(books.contests()).hasSize(1);
        dispute.timeline().body("items.what", hasItem("ANSWER_RESUMED"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsAsAPersonSaysWhoHasLooked(boolean given) {
        dispute.ready();
        String conclusion = dispute.path() + "/conclusion";
        String said = "{\"given\": %s, \"sentence\": \"Seller Central shows it\"}".formatted(given);
        shop.post(conclusion, dispute.etag(), said).statusCode(409).body("detail", containsString("is held"));
        heldThoughAmazonHasIt();
        shop.post(conclusion, dispute.etag(), "{\"given\": true, \"sentence\": \"\"}")
                .statusCode(422);

        shop.post(conclusion, dispute.etag(), said)
                .statusCode(200)
                .body("rounds[0].state", equalTo(given ? "DONE" : "FAILED"))
                .body("rounds[0].next", hasSize(0));

        dispute.now().body("state", equalTo(given ? "ANSWERED" : "NEEDS_DECISION"));
        dispute.timeline()
                .body(
                        "items[-1].what", equalTo(given ? "ANSWER_SENT" : "ANSWER_FAILED"),
                        "items[-1].detail", equalTo("Seller Central shows it"),
                        "items[-1].by", containsString(shop.merchantId()));
        shop.post(conclusion, dispute.etag(), said).statusCode(409);
    }

    @Test
    void staysClosedWhateverAPersonSaysOfIt() {
        dispute.ready();
        heldThoughAmazonHasIt();
        topics.write(claim.resolved(2, ClaimOutcome.BUYER_WON));
        await().untilAsserted(() -> dispute.now().body("state", equalTo("CLOSED")));

        shop.post(
                        dispute.path() + "/conclusion",
                        dispute.etag(),
                        "{\"given\": false, \"sentence\": \"It is not there\"}")
                .statusCode(200)
                .body("rounds[0].state", equalTo("FAILED"));

        dispute.now().body("state", equalTo("CLOSED"));
    }

    @Test
    void isNotSentIfAmazonHasOneAlready() {
        dispute.ready();
        books.says("UnderReview", "MerchantResponseReceived");

        dispute.order(API).statusCode(200);

        dispute.awaitRound("FAILED").body("rounds[0].waitsFor", containsString("another answer already"));
        dispute.now().body("state", equalTo("ANSWERED"));
        dispute.timeline().body("items.what", hasItem("ANSWERED_ELSEWHERE"));
        assertThat(books.contests()).isEmpty();
    }

    @Test
    void goesIntoASecondRoundWhenAmazonWantsToKnowMore() {
        dispute.ready();
        dispute.order(API).statusCode(200);
        dispute.awaitRound("DONE");

        books.says("ActionRequired", "MerchantAdditionalEvidencesRequired");
        topics.write(claim.amazonSays("ActionRequired", "MerchantAdditionalEvidencesRequired")
                .updated(2));
        await().untilAsserted(() -> dispute.now().body("state", equalTo("MORE_EVIDENCE_ASKED")));
        dispute.order(API).statusCode(200);

        dispute.awaitRound("DONE").body("rounds.state", contains("DONE", "DONE"));
        dispute.now().body("state", equalTo("ANSWERED"));
        assertThat(books.contests()).hasSize(2);
        topics.write(claim.amount("100.00").updated(3));
        await().untilAsserted(() -> dispute.now().body("amount.value", equalTo("100.00")));
        dispute.now().body("state", equalTo("ANSWERED"));
    }

    @Test
    void isSeenToBeGivenInSellerCentral() {
        dispute.ready();

        topics.write(claim.amazonSays("UnderReview", "BuyerAdditionalEvidencesRequired")
                .updated(2));

        await().untilAsserted(() -> dispute.now().body("state", equalTo("ANSWERED")));
        dispute.timeline().body("items.what", hasItem("ANSWERED_ELSEWHERE"));
        dispute.order(API).statusCode(409);
    }

    @Test
    void isHandedOverWhereTheApiKnowsNoId() throws MessagingException, IOException {
        Claims guarantee = new Claims(shop).kind(ClaimKind.A_TO_Z);
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        topics.write(guarantee
                .deadline(Deadline.told(clock.instant().plus(Duration.ofDays(5)), Deadline.Source.AMAZON_MAIL))
                .reported());
        String path = "/disputes/" + guarantee.id() + "/answer";
        await().untilAsserted(() -> shop.get("/disputes/" + guarantee.id()).body("state", equalTo("NEEDS_DECISION")));
        String seen = shop.get(path)
                .body(
                        "channels.find { it.channel == 'AMAZON_API' }.obstacles.obstacle",
                        hasItems("NO_DISPUTE_ID", "NO_AMAZON_KEY"))
                .extract()
                .header("ETag");
        MimeMessage mail = new MimeMessage(
                null,
                new ByteArrayInputStream(shop.request()
                        .get(path + "/mail.eml")
                        .then()
                        .statusCode(200)
                        .contentType("message/rfc822")
                        .extract()
                        .asByteArray()));
        assertThat(mail.getSubject()).endsWith("Order ID " + shop.amazonOrderReference());
        assertThat(mail.getAllRecipients()[0]).hasToString("amazon-pay-seller-guarantee@amazon.com");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("zugestellt", "(Anlage 3)", "in der beigefügten Datei packet.pdf");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("packet.pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readNBytes(5), ISO_8859_1))
                .isEqualTo("%PDF-");

        shop.request()
                .contentType("application/json")
                .header("If-Match", seen)
                .body("{\"channel\": \"HANDED_OVER\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("rounds[0].state", equalTo("DONE"))
                .body("rounds[0].receipt", nullValue());

        shop.get("/disputes/" + guarantee.id()).body("state", equalTo("ANSWERED"));
    }

    @Test
    void asksForWhatIsMissing() {
        shop.putAmazonKey();
        dispute.told();

        dispute.order(API).statusCode(409).body("detail", containsString("/requirements"));
        dispute.order("{\"channel\": \"AMAZON_API\", \"evenIfIncomplete\": true}")
                .statusCode(200);

        dispute.awaitRound("DONE");
    }

    @Test
    void isNobodyElsesBusiness() {
        dispute.ready();
        Shop other = new Shop();
        other.get(dispute.path()).statusCode(404);
        other.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(API)
                .post(dispute.path())
                .then()
                .statusCode(404);
        other.request().delete(dispute.path()).then().statusCode(404);
        with(null, null, API).statusCode(428);
        with(dispute.etag(), "with blank", API).statusCode(400);
        dispute.order("{\"channel\": \"PIGEON\"}").statusCode(422).body("errors[0].field", equalTo("channel"));
        String auditor = Tokens.auditor();
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .get(dispute.path())
                .then()
                .statusCode(200)
                .body("evidence.text", not(hasItem("Vogt")));
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .get(dispute.path() + "/rounds/1/packet.pdf")
                .then()
                .statusCode(403);
        assertThat(books.contests()).isEmpty();
    }

    /** Amazon takes it, nobody hears of it, and the key is taken away before Amazon is asked. */
    private void heldThoughAmazonHasIt() {
        amazonPay.loseAnswer(books.contest(), 0);
        dispute.order(API).statusCode(200);
        await().until(() -> books.contests().size() == 1);
        shop.request()
                .delete("/merchants/" + shop.merchantId() + "/amazon-pay-key")
                .then()
                .statusCode(204);
        dispute.awaitRoundInTime("HELD").body("rounds[0].next", contains("RESUME", "CONCLUDE"));
    }

    private ValidatableResponse with(String ifMatch, String key, String body) {
        return shop.post(dispute.path(), ifMatch, key, body);
    }

    private List<DisputeState> states() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class).stream()
                .filter(DisputeUpdated.class::isInstance)
                .map(fact -> fact.summary().state())
                .toList();
    }
}
