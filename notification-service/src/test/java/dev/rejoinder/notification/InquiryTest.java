package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.ReplyReceived;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shopper asks about an order before there is any claim reaches the shop, and the shop's answer the shopper. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class InquiryTest extends ReplyCase {

    private static final String ASKS = "merchant-shopper-asks";
    private static final String ANSWER = "shopper-answer";
    private static final String ORDER =
            """
            {"placedAt": "2026-10-26T09:30:00Z", "total": {"value": "129.90", "currency": "EUR"},
             "items": [{"sku": "K-11", "title": "Kettle", "quantity": 1, "price": null}],
             "shipments": [{"carrier": "DHL", "trackingNumber": "00340433836442636597", "trackingUrl": "https://dhl.example/1",
                            "shippedAt": "2026-10-28T15:00:00Z", "promisedBy": null, "deliveredAt": null}]}
            """;

    private final String order = "TN-" + UUID.randomUUID().toString().substring(0, 8);
    private final String shopper = "jana." + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void anOrderNobodyDisputes() {
        profile();
        evidence.knowsOrder(merchantId, order, shopper, ORDER.strip());
    }

    @Test
    void isToldToTheShopOnceWithWhatIsKnownOfTheOrder() throws Exception {
        Mails mail = question("<b>Where</b> is it? My card is 4111 1111 1111 1111.");
        byte[] bytes = mail.bytes();
        String id = post(bytes).extract().path("id");
        post(bytes);

        awaitBulletins(ASKS, "SENT");
        assertThat(saidTo(claims, ASKS))
                .contains("> <b>Where</b> is it? My card is", "DHL 00340433836442636597", "129,90\u00a0€", "Kettle")
                .contains("an welchem Tag das Paket kommen soll")
                .doesNotContain("4111", "andere Adresse");
        MimeMessage told = mailsTo(claims).get(0);
        assertThat(told.getSubject())
                .isEqualTo("Kundenfrage: Antwort bis 3. November, um einen Antrag zu vermeiden · " + order);
        mail(id).body("state", equalTo("INQUIRY"))
                .body("merchantId", equalTo(merchantId))
                .body("verified", equalTo(true))
                .body("inquiryId", equalTo(id));
        asMerchant("/inbound/mails?state=INQUIRY").body("items.id", contains(id));
        as(Tokens.merchant("another"), "/inbound/mails/" + id).statusCode(404);
    }

    @Test
    void goesToAndFroByMail() throws Exception {
        post(question("Where is it?").line("Message-ID: <ask." + order + "@example.com>"));
        awaitBulletins(ASKS, "SENT");

        post(Mails.from(claims).to(replyTo(mailsTo(claims).get(0))).says("It comes <i>tomorrow</i>."));

        awaitBulletins(ANSWER, "SENT");
        MimeMessage answer = mailsTo(shopper).get(0);
        assertThat(answer.getSubject()).isEqualTo("Teehaus Nord hat Ihnen geantwortet · " + order);
        assertThat(header(answer, "In-Reply-To")).isEqualTo("<ask." + order + "@example.com>");
        assertThat(header(answer, "Auto-Submitted")).isNull();
        assertThat(saidTo(shopper, ANSWER)).contains("It comes <i>tomorrow</i>.", "hilfe@teehaus.example");

        post(Mails.from(shopper).to(replyTo(answer)).says("Thank you, and the lid?"));
        awaitBulletins(ASKS, "SENT", "SENT");
        assertThat(saidTo(claims, ASKS)).contains("hat noch einmal zur Bestellung", "> Thank you, and the lid?");
    }

    @Test
    void takesFurtherMailsOfTheShopperIn() {
        String first = post(question("Where is it?"));
        awaitBulletins(ASKS, "SENT");
        String second = post(question("Hello? Where is it?"));

        awaitBulletins(ASKS, "SENT", "SENT");
        mail(second).body("inquiryId", equalTo(first));
        assertThat(saidTo(claims, ASKS)).contains("hat noch einmal zur Bestellung");
    }

    @Test
    void isNothingThatMachinesSay() {
        List<String> ids = List.of(
                post(question("I am away").line("Auto-Submitted: auto-replied")),
                post(question("I am a list").line("List-Id: <x.example>")),
                post(Mails.from(shopper).to("replies@" + OwnDomain.INBOUND).subject("Out of office: " + order)),
                post(Mails.from("MAILER-DAEMON@example.com").subject("Undelivered: " + order)));
        String person = post(question("I am a person"));

        awaitBulletins(ASKS, "SENT");
        mail(person).body("state", equalTo("INQUIRY"));
        ids.forEach(id -> mail(id).body("state", equalTo("SET_ASIDE")).body("inquiryId", nullValue()));
    }

    @Test
    void showsNoShopByChanceWhatAStrangerWrites() {
        evidence.knowsOrder(merchantId, "20262", "kim@example.com", ORDER.strip());
        evidence.knowsOrder("another", order + "-2", "kim@example.com", ORDER.strip());
        evidence.knowsOrder(merchantId, order + "-2", "lea@example.com", ORDER.strip());
        String shortNumber = post(Mails.from("x@elsewhere.example").says("It was 20262 and nothing else."));
        String twoShops = post(Mails.from("x@elsewhere.example").says("My order is " + order + "-2."));
        String stranger = post(Mails.from("x2@elsewhere.example").says("My order is " + order + "."));

        awaitBulletins(ASKS, "SENT");
        assertThat(saidTo(claims, ASKS)).contains("x2@elsewhere.example", "andere Adresse");
        mail(stranger).body("state", equalTo("INQUIRY")).body("verified", equalTo(false));
        mail(shortNumber).body("state", equalTo("UNTRIAGED")).body("merchantId", nullValue());
        mail(twoShops).body("state", equalTo("UNTRIAGED")).body("merchantId", nullValue());
    }

    @Test
    void waitsWhileNobodyKnowsOfOrders() {
        evidence.isBroken(true);
        String id = post(question("Where is it?"));
        mail(id).body("state", equalTo("UNTRIAGED"));
        evidence.isBroken(false);

        awaitBulletins(ASKS, "SENT");
    }

    @Test
    void isNoMailOfNobodyAndWaitsForNone() {
        String nobody = post(Mails.from("").says("My order is " + order + "."));
        String id = post(question("Where is it?"));

        awaitBulletins(ASKS, "SENT");
        mail(id).body("state", equalTo("INQUIRY"));
        mail(nobody).body("state", equalTo("UNTRIAGED")).body("merchantId", nullValue());
        await().untilAsserted(() -> assertThat(sql.query(
                        "select mail_id from inquiry_search where mail_id = ?",
                        row -> row.uuid("mail_id"),
                        UUID.fromString(nobody)))
                .isEmpty());
    }

    @Test
    void standsInTheConversationOfTheClaimThatComesLater() {
        String id = post(question("Where is it?"));
        awaitBulletins(ASKS, "SENT");
        post(Mails.from(claims).to(replyTo(mailsTo(claims).get(0))).says("It comes tomorrow."));
        awaitBulletins(ANSWER, "SENT");

        Case claim = new Case(merchantId);
        claim.kind = ClaimKind.A_TO_Z;
        claim.orderId = order;
        claim.shopperEmail = shopper;
        open(claim);

        awaitTemplate(claim, "merchant-claim-opened", "SENT");
        mail(id).body("state", equalTo("ASSIGNED")).body("disputeId", equalTo(claim.id.toString()));
        asMerchant("/disputes/" + claim.id + "/conversation")
                .body("items.findAll { it.direction == 'IN' }.text", contains("Where is it?", "It comes tomorrow."))
                .body("items.kind.findAll { it in ['" + ASKS + "', '" + ANSWER + "'] }", contains(ASKS, ANSWER));
        assertThat(statuses(claim, "merchant-shopper-wrote")).isEmpty();
        await().untilAsserted(() ->
                assertThat(facts(claim)).extracting(ReplyReceived::mailId).contains(UUID.fromString(id)));
    }

    @Test
    void isToldAboutAPersonAndForgottenWithTheOrder() {
        String id = post(question("Where is it?"));
        awaitBulletins(ASKS, "SENT");
        export().body("stored.inquiries.order_id", contains(order))
                .body("stored.inquiryMails.words", contains("Where is it?"))
                .body("stored.inquiryEmails.plain", contains(containsString("Where is it?")));

        topics.write(new ShopperErased(
                FactIds.fact(UUID.randomUUID(), ShopperErased.TYPE, 1),
                Instant.EPOCH,
                merchantId,
                UUID.randomUUID(),
                List.of(),
                List.of(order)));

        await().untilAsserted(() -> mail(id).body("erasedAt", notNullValue()).body("text", nullValue()));
        export().body("stored.inquiries", hasSize(0));
        String told = (String) bulletins(ASKS).get(0).get("id");
        as(Tokens.ops(), "/emails/" + told).body("text", nullValue()).body("erasedAt", notNullValue());
    }

    private ValidatableResponse export() {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/shopper-data?email=" + shopper, merchantId)
                .then()
                .statusCode(200);
    }

    private Mails question(String words) {
        return Mails.from(shopper)
                .to("replies@" + OwnDomain.INBOUND)
                .subject("My order " + order)
                .says(words);
    }
}
