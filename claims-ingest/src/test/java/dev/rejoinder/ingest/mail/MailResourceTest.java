package dev.rejoinder.ingest.mail;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class MailResourceTest {

    @Inject
    Claims claims;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void asksAmazonWhoseOrderItWasThatAMailTellsOf() {
        merchant.putAmazonKey(Merchant.AMAZON_KEY).then().statusCode(200);
        amazonPay.put(
                "chargePermissions/P02-1234567-7654321",
                """
                {"chargePermissionId": "P02-1234567-7654321", "checkoutLanguage": "de_DE",
                 "merchantMetadata": {"merchantReferenceId": "Order-77"},
                 "buyer": {"name": "Jana Vogt", "email": "jana@example.com"}}""");

        List<ClaimFact> facts = claims.factsAfter(merchant, accept(MailFiles.bytes("de-atoz")), 2);

        assertThat(facts.get(0).details().toldBy()).isEqualTo(ToldBy.MAIL);
        assertThat(facts.get(1).details().shopper()).isEqualTo(new Shopper("Jana Vogt", "jana@example.com", "de"));
        assertThat(facts.get(1).details().references().merchantOrderId()).isEqualTo("Order-77");
        assertThat(facts.get(1).details().deadline())
                .isEqualTo(facts.get(0).details().deadline());
    }

    @Test
    void tellsOfAMailAlsoIfAmazonCannotSayWhoseOrderItWas() {
        merchant.putAmazonKey(Merchant.AMAZON_KEY).then().statusCode(200);
        amazonPay.put("chargePermissions/P02-1234567-7654321", 503, "");

        assertThat(claims.factsAfter(merchant, accept(MailFiles.bytes("de-atoz")), 1))
                .hasSize(1);
    }

    @Test
    void tellsTheClaimOfAnAuthenticMailWithAllItsDetails() {
        String noticeId = accept(MailFiles.bytes("de-atoz"));

        ClaimDetails told = claims.factsAfter(merchant, noticeId, 1).get(0).details();
        assertThat(told.kind()).isEqualTo(ClaimKind.A_TO_Z);
        assertThat(told.references().amazonOrderReference()).isEqualTo("P02-1234567-7654321");
        assertThat(told.references().claimMailId()).isEqualTo("de-atoz@email.amazon.example");
        assertThat(told.amount()).isEqualTo(Money.of("1129.90", "EUR"));
        assertThat(told.reason()).isEqualTo(FilingReason.PRODUCT_NOT_RECEIVED);
        assertThat(told.deadline().source()).isEqualTo(Deadline.Source.AMAZON_MAIL);
        assertThat(told.toldBy()).isEqualTo(ToldBy.MAIL);
        merchant.notice(noticeId)
                .then()
                .body("sourceId", equalTo("de-atoz@email.amazon.example"))
                .body("understood.notes.authenticity.verdict", equalTo("AUTHENTIC"))
                .body("understood.notes.authenticity.signedBy", equalTo("amazon.com"))
                .body("understood.notes.fields.amount.sureness", equalTo("SURE"))
                .body("understood.notes.thread.messageId", equalTo("<de-atoz@email.amazon.example>"))
                .body("understood.notes.thread.replyTo", equalTo("atoz-de-atoz@amazon.com"))
                .body("understood.notes.answerAsked", equalTo(true));
    }

    @Test
    void takesAnotherDeliveryOfAMailForTheSame() {
        byte[] mail = MailFiles.bytes("en-atoz");
        byte[] otherTrace = ("Received: by elsewhere.example; Mon, 2 Nov 2026 09:20:00 +0000\r\n"
                        + new String(mail, UTF_8).replace("X-Spam: no\r\n", ""))
                .getBytes(UTF_8);
        byte[] otherBody = new String(mail, UTF_8).replace("1,129.90", "1.00").getBytes(UTF_8);

        String noticeId = accept(mail);
        assertThat(accept(otherTrace)).isEqualTo(noticeId);
        assertThat(accept(otherBody)).isEqualTo(noticeId);
        assertThat(merchant.countOfNotices()).isEqualTo(1);
        assertThat(claims.settled(merchant, noticeId).getString("understood.told.details.amount.value"))
                .isEqualTo("1129.90");
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("notices_total{outcome=\"repeated\",source=\"mail\"}")
                .contains("notices_total{outcome=\"different\",source=\"mail\"}");
    }

    @Test
    void setsADoubtfulMailAsidePrefilledUntilAPersonConfirmsIt() {
        String noticeId = accept(MailFiles.bytes("de-atoz-forwarded"));

        JsonPath aside = claims.settled(merchant, noticeId);
        assertThat(aside.getString("state")).isEqualTo("QUARANTINED");
        assertThat(aside.getString("reason")).startsWith("Its sender is in doubt: The sender is not Amazon");
        assertThat(aside.getString("claimId")).isNull();
        assertThat(aside.getString("understood.told.details.amount.value")).isEqualTo("1129.90");

        confirm(Tokens.auditor(), noticeId).then().statusCode(403);
        confirm(Tokens.merchant("someone-else"), noticeId).then().statusCode(404);
        confirm(Tokens.merchant(merchant.id()), noticeId).then().statusCode(202);

        assertThat(claims.factsAfter(merchant, noticeId, 1)).hasSize(1);
        assertThat(claims.settled(merchant, noticeId).getString("understood.notes.confirmedBy"))
                .isEqualTo("backend@" + merchant.id());
        confirm(Tokens.ops(), noticeId).then().statusCode(409).body("detail", containsString("not set aside"));
    }

    @Test
    void listsWhatIsNotAboutAClaim() {
        for (String name : List.of("not-amazon", "not-a-claim-capture")) {
            JsonPath listed = claims.settled(merchant, accept(MailFiles.bytes(name)));
            assertThat(listed.getString("state")).isEqualTo("TRANSLATED");
            assertThat(listed.getString("reason")).startsWith("Not about a claim");
            assertThat(listed.getString("claimId")).isNull();
        }
    }

    @Test
    void joinsAMailAndAWebhookAboutTheSameClaim() {
        String byMail = accept(MailFiles.fromGuarantee("it-chargeback"));
        String byWebhook = merchant.webhook(
                        """
                        {"type": "claim.opened", "timestamp": "2026-11-02T09:00:00Z", "data": {
                          "kind": "CHARGEBACK", "amazonOrderReference": "P02-1234567-7654321"}}
                        """)
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");

        assertThat(claims.settled(merchant, byMail).getString("claimId"))
                .isNotNull()
                .isEqualTo(claims.settled(merchant, byWebhook).getString("claimId"));
    }

    @Test
    void replaysManyAtOnceForTheirMerchantOnly() {
        String forwarded = accept(MailFiles.bytes("es-atoz-forwarded"));
        String without = accept(MailFiles.bytes("claim-without-reference"));
        claims.settled(merchant, forwarded);
        claims.settled(merchant, without);

        replay(Tokens.merchant("someone-else"), "source=MAIL")
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
        replay(Tokens.merchant(merchant.id()), "source=IPN").then().body("count", equalTo(0));
        merchant.put(Map.of("trustedAuthservIds", List.of("mx.shop.example")))
                .then()
                .statusCode(200)
                .body("trustedAuthservIds[0]", equalTo("mx.shop.example"));
        replay(Tokens.merchant(merchant.id()), "source=MAIL&state=QUARANTINED")
                .then()
                .body("count", equalTo(2));
        assertThat(claims.settled(merchant, forwarded).getString("state")).isEqualTo("QUARANTINED");
    }

    @Test
    void refusesWhatIsNoMailAndWhoMayNot() {
        post(Tokens.merchant(merchant.id()), "{\"no\": \"mail\"}".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("not a mail"));
        post(Tokens.merchant("someone-else"), MailFiles.bytes("en-atoz")).then().statusCode(404);
        post(Tokens.auditor(), MailFiles.bytes("en-atoz")).then().statusCode(403);
        given().contentType("message/rfc822")
                .body(MailFiles.bytes("en-atoz"))
                .post("/mail/{id}", merchant.id())
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("text/plain")
                .body("From: a@b")
                .post("/mail/{id}", merchant.id())
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(Tokens.service())
                .contentType("message/rfc822")
                .body(MailFiles.bytes("en-atoz"))
                .post("/mail/{id}", Merchant.unknown().id())
                .then()
                .statusCode(404);
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void takesLargeMailsAndOnlyMailsLarge() {
        String mail = "From: a@b.example\r\nSubject: large\r\n\r\n" + "x\r\n".repeat(1_500_000);

        post(Tokens.ops(), mail.substring(0, 4_000_000).getBytes(UTF_8)).then().statusCode(202);
        post(Tokens.ops(), (mail + "x".repeat(1_000_000)).getBytes(UTF_8))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("5 MiB"));
        merchant.webhook("x".repeat(300_000)).then().statusCode(413).body("detail", containsString("256 KiB"));
        merchant.put(Map.of("snsTopicArns", List.of("x".repeat(300_000))))
                .then()
                .statusCode(413);
    }

    @Test
    void takesNothingMoreOnceTheSourcesHaveEndedAndSaysWhatRemains() {
        claims.settled(merchant, accept(MailFiles.bytes("en-atoz")));
        claims.settled(merchant, accept(MailFiles.bytes("en-atoz-forwarded")));

        given().auth()
                .oauth2(Tokens.merchant("someone-else"))
                .delete("/merchants/{id}/sources", merchant.id())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .delete("/merchants/{id}/sources", merchant.id())
                .then()
                .statusCode(200)
                .body("notices", equalTo(2))
                .body("setAside", equalTo(1))
                .body("openClaims", equalTo(1));

        post(Tokens.merchant(merchant.id()), MailFiles.bytes("de-atoz")).then().statusCode(404);
        merchant.webhook("{}").then().statusCode(401);
        merchant.sources().then().statusCode(404);
        assertThat(merchant.countOfNotices()).isEqualTo(2);
    }

    @Test
    void showsNoAuditorWhatTheMailSays() {
        String noticeId = accept(MailFiles.bytes("fr-atoz"));
        claims.settled(merchant, noticeId);

        given().auth()
                .oauth2(Tokens.auditor())
                .get("/notices/{id}", noticeId)
                .then()
                .body("understood", nullValue());
    }

    private String accept(byte[] mail) {
        return post(Tokens.merchant(merchant.id()), mail)
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
    }

    private Response post(String token, byte[] mail) {
        return given().auth()
                .oauth2(token)
                .contentType("message/rfc822")
                .body(mail)
                .post("/mail/{id}", merchant.id());
    }

    private static Response confirm(String token, String noticeId) {
        return given().auth().oauth2(token).post("/notices/{id}/confirm", noticeId);
    }

    private static Response replay(String token, String filter) {
        return given().auth().oauth2(token).post("/notices/replay?" + filter);
    }
}
