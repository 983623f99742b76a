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
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.evidence.AmazonBooks;
import dev.rejoinder.evidence.Claims;
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
    private final Claims claim =
            new Claims(shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null));
    private AmazonBooks books;

    @BeforeEach
    void openBooks() {
        books = new AmazonBooks(amazonPay, shop, "129.90");
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API))
                .amazonSays("ActionRequired", "MerchantResponseRequired");
    }

    @Test
    void reachesAmazonOnceAndIsKeptWithItsReceipt() {
        ready();
        answer().body("channels.find { it.channel == 'AMAZON_API' }.possible", equalTo(true))
                .body("onlyInThePdf", hasItems("delivery address", "carrier scans"))
                .body("rounds", hasSize(0));

        shop.get(path() + "/mail.eml").statusCode(409);
        order(API).statusCode(200).body("rounds", hasSize(1));

        awaitRound("DONE")
                .body("rounds[0].receipt.amazonState", equalTo("UnderReview"))
                .body("rounds[0].files.amazonFileId", contains(notNullValue()))
                .body("rounds[0].orderedBy", containsString(shop.merchantId()));
        dispute().body("state", equalTo("ANSWERED"));
        assertThat(books.contests()).hasSize(1);
        JsonPath sent = JsonPath.from(books.contests().get(0).text());
        assertThat(sent.getList("merchantEvidences.evidenceType", String.class))
                .contains("Other", "TrackingNumber", "CarrierName", "CustomerSignature", "Receipt");
        assertThat(sent.getString("merchantEvidences.find { it.evidenceType == 'TrackingNumber' }.evidenceText"))
                .isEqualTo("00340433836442636597");
        byte[] pdf = books.file(sent.getString("merchantEvidences.find { it.evidenceType == 'Other' }.fileId"));
        assertThat(new String(pdf, 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
        byte[] kept = shop.request()
                .get(path() + "/rounds/1/packet.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(kept).isEqualTo(pdf);
        timeline().body("items.what", hasItems("DECIDED", "ANSWER_ORDERED", "ANSWER_SENT"));
        assertThat(states()).endsWith(DisputeState.ANSWERING, DisputeState.ANSWERED);
        shop.get("/disputes/" + claim.id() + "/deadline").body("counts", not(equalTo(true)));
    }

    @Test
    void isOrderedOnceHoweverOftenItIsAskedFor() {
        ready();
        String seen = etag();

        with(seen, "key-1", API).statusCode(200);
        with(seen, "key-1", API).statusCode(200).body("rounds", hasSize(1));
        with(seen, "key-1", "{\"channel\": \"HANDED_OVER\"}").statusCode(409);
        with(seen, "key-2", API).statusCode(412);
        awaitRound("DONE");
        order(API).statusCode(409).body("detail", containsString("nothing to answer"));

        assertThat(books.contests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void survivesAnAnswerThatNobodyHears(int call) {
        ready();
        amazonPay.loseAnswer(
                List.of(books.dispute("GET"), AmazonBooks.announce(), books.contest())
                        .get(call),
                0);

        order(API).statusCode(200);

        awaitRoundInTime("DONE").body("rounds[0].receipt.amazonState", equalTo("UnderReview"));
        assertThat(books.contests()).hasSize(1);
        dispute().body("state", equalTo("ANSWERED"));
    }

    @Test
    void goesBackToThePersonIfAmazonRefusesIt() {
        ready();
        books.refuses("The dispute cannot be contested");

        order(API).statusCode(200);

        awaitRound("FAILED").body("rounds[0].waitsFor", containsString("cannot be contested"));
        dispute().body("state", equalTo("NEEDS_DECISION"));
        timeline().body("items.what", hasItem("ANSWER_FAILED"));
        books.refuses(null);
        order(API).statusCode(200);
        awaitRound("DONE").body("rounds.state", contains("FAILED", "DONE"));
    }

    @Test
    void isNotSentAfterTheDeadlineWithoutSayingSo() {
        ready();
        amazonPay.away(true);
        order(API).statusCode(200);
        await().until(() -> amazonPay.turnedAway() > 0);
        clock.advance(Duration.ofDays(9));
        amazonPay.away(false);

        awaitRoundInTime("HELD").body("rounds[0].waitsFor", containsString("deadline has passed"));
        dispute().body("state", equalTo("ANSWERING"));
        assertThat(books.contests()).isEmpty();

        shop.request().delete(path()).then().statusCode(200);
        dispute().body("state", equalTo("NEEDS_DECISION"));
        order(API).statusCode(409).body("detail", containsString("evenIfLate"));
        order("{\"channel\": \"AMAZON_API\", \"evenIfLate\": true}").statusCode(200);
        awaitRound("DONE");
        assertThat(books.contests()).hasSize(1);
    }

    @Test
    void goesOnOnceAPersonHasMendedWhatKeptIt() {
        ready();
        heldThoughAmazonHasIt();
        shop.putAmazonKey();

        shop.post(path() + "/resumption", etag(), "").statusCode(200);

        awaitRoundInTime("DONE").body("rounds[0].receipt.amazonState", equalTo("UnderReview"));
        dispute().body("state", equalTo("ANSWERED"));
        assertThat(books.contests()).hasSize(1);
        timeline().body("items.what", hasItem("ANSWER_RESUMED"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsAsAPersonSaysWhoHasLooked(boolean given) {
        ready();
        String conclusion = path() + "/conclusion";
        String said = "{\"given\": %s, \"sentence\": \"Seller Central shows it\"}".formatted(given);
        shop.post(conclusion, etag(), said).statusCode(409).body("detail", containsString("is held"));
        heldThoughAmazonHasIt();
        shop.post(conclusion, etag(), "{\"given\": true, \"sentence\": \"\"}").statusCode(422);

        shop.post(conclusion, etag(), said)
                .statusCode(200)
                .body("rounds[0].state", equalTo(given ? "DONE" : "FAILED"))
                .body("rounds[0].next", hasSize(0));

        dispute().body("state", equalTo(given ? "ANSWERED" : "NEEDS_DECISION"));
        timeline()
                .body(
                        "items[-1].what", equalTo(given ? "ANSWER_SENT" : "ANSWER_FAILED"),
                        "items[-1].detail", equalTo("Seller Central shows it"),
                        "items[-1].by", containsString(shop.merchantId()));
        shop.post(conclusion, etag(), said).statusCode(409);
    }

    @Test
    void staysClosedWhateverAPersonSaysOfIt() {
        ready();
        heldThoughAmazonHasIt();
        topics.write(claim.resolved(2, ClaimOutcome.BUYER_WON));
        await().untilAsserted(() -> dispute().body("state", equalTo("CLOSED")));

        shop.post(path() + "/conclusion", etag(), "{\"given\": false, \"sentence\": \"It is not there\"}")
                .statusCode(200)
                .body("rounds[0].state", equalTo("FAILED"));

        dispute().body("state", equalTo("CLOSED"));
    }

    @Test
    void isNotSentIfAmazonHasOneAlready() {
        ready();
        books.says("UnderReview", "MerchantResponseReceived");

        order(API).statusCode(200);

        awaitRound("FAILED").body("rounds[0].waitsFor", containsString("another answer already"));
        dispute().body("state", equalTo("ANSWERED"));
        timeline().body("items.what", hasItem("ANSWERED_ELSEWHERE"));
        assertThat(books.contests()).isEmpty();
    }

    @Test
    void goesIntoASecondRoundWhenAmazonWantsToKnowMore() {
        ready();
        order(API).statusCode(200);
        awaitRound("DONE");

        books.says("ActionRequired", "MerchantAdditionalEvidencesRequired");
        topics.write(claim.amazonSays("ActionRequired", "MerchantAdditionalEvidencesRequired")
                .updated(2));
        await().untilAsserted(() -> dispute().body("state", equalTo("MORE_EVIDENCE_ASKED")));
        order(API).statusCode(200);

        awaitRound("DONE").body("rounds.state", contains("DONE", "DONE"));
        dispute().body("state", equalTo("ANSWERED"));
        assertThat(books.contests()).hasSize(2);
        topics.write(claim.amount("100.00").updated(3));
        await().untilAsserted(() -> dispute().body("amount.value", equalTo("100.00")));
        dispute().body("state", equalTo("ANSWERED"));
    }

    @Test
    void isSeenToBeGivenInSellerCentral() {
        ready();

        topics.write(claim.amazonSays("UnderReview", "BuyerAdditionalEvidencesRequired")
                .updated(2));

        await().untilAsserted(() -> dispute().body("state", equalTo("ANSWERED")));
        timeline().body("items.what", hasItem("ANSWERED_ELSEWHERE"));
        order(API).statusCode(409);
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
                .contains("was delivered", "(Exhibit 3)", "attached packet.pdf");
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
        shop.putOrder();
        shop.putAmazonKey();
        topics.write(claim.reported());
        await().untilAsserted(() -> dispute().body("state", equalTo("GATHERING")));

        order(API).statusCode(409).body("detail", containsString("/requirements"));
        order("{\"channel\": \"AMAZON_API\", \"evenIfIncomplete\": true}").statusCode(200);

        awaitRound("DONE");
    }

    @Test
    void isNobodyElsesBusiness() {
        ready();
        Shop other = new Shop();
        other.get(path()).statusCode(404);
        other.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(API)
                .post(path())
                .then()
                .statusCode(404);
        other.request().delete(path()).then().statusCode(404);
        with(null, null, API).statusCode(428);
        with(etag(), "with blank", API).statusCode(400);
        order("{\"channel\": \"PIGEON\"}").statusCode(422).body("errors[0].field", equalTo("channel"));
        String auditor = Tokens.auditor();
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .get(path())
                .then()
                .statusCode(200)
                .body("evidence.text", not(hasItem("Vogt")));
        RestAssured.given()
                .auth()
                .oauth2(auditor)
                .get(path() + "/rounds/1/packet.pdf")
                .then()
                .statusCode(403);
        assertThat(books.contests()).isEmpty();
    }

    private void ready() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        shop.putAmazonKey();
        topics.write(claim.reported());
        await().untilAsserted(() -> dispute().body("state", equalTo("NEEDS_DECISION")));
    }

    /** Amazon takes it, nobody hears of it, and the key is taken away before Amazon is asked. */
    private void heldThoughAmazonHasIt() {
        amazonPay.loseAnswer(books.contest(), 0);
        order(API).statusCode(200);
        await().until(() -> books.contests().size() == 1);
        shop.request()
                .delete("/merchants/" + shop.merchantId() + "/amazon-pay-key")
                .then()
                .statusCode(204);
        awaitRoundInTime("HELD").body("rounds[0].next", contains("RESUME", "CONCLUDE"));
    }

    private ValidatableResponse order(String body) {
        return with(etag(), null, body);
    }

    private ValidatableResponse with(String ifMatch, String key, String body) {
        return shop.post(path(), ifMatch, key, body);
    }

    private ValidatableResponse awaitRound(String state) {
        await().untilAsserted(() -> answer().body("rounds[-1].state", equalTo(state)));
        return answer();
    }

    /** What is to be tried again is tried when its time has come. */
    private ValidatableResponse awaitRoundInTime(String state) {
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            answer().body("rounds[-1].state", equalTo(state));
        });
        return answer();
    }

    private List<DisputeState> states() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class).stream()
                .filter(DisputeUpdated.class::isInstance)
                .map(fact -> fact.summary().state())
                .toList();
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

    private ValidatableResponse answer() {
        return shop.get(path()).statusCode(200);
    }

    private String path() {
        return "/disputes/" + claim.id() + "/answer";
    }
}
