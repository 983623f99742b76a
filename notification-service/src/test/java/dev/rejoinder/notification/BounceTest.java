package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDomain.class)
class BounceTest extends BulletinTest {

    private static final String BROKEN = "merchant-address-broken";

    private final String shopper = "zoe." + UUID.randomUUID() + "@example.com";

    @Test
    void sendsNothingMoreToAnAddressThatIsNotThere() {
        profile();
        Case first = sent();

        String report = Reports.failed(returnPath(shopper, 0), shopper, "5.1.1");
        post(report)
                .statusCode(200)
                .body("emailId", equalTo(email(first, "SHOPPER").get("id")));
        post(report).statusCode(200);

        assertThat(email(first, "SHOPPER"))
                .containsEntry("status", "BOUNCED")
                .containsEntry("reason", "it came back (5.1.1)");
        Case next = open(shopper.replace("zoe", "ZOE"));
        awaitStatus(next, "SENT", "SUPPRESSED");
        assertThat(email(next, "SHOPPER")).containsEntry("reason", "mails to this address came back (5.1.1)");
        assertThat(mailsTo(shopper)).hasSize(1);
    }

    @Test
    void showsAndLiftsWhatIsSuppressed() {
        profile();
        Case first = sent();
        post(Reports.failed(returnPath(shopper, 0), shopper, "5.1.1")).statusCode(200);

        as(Tokens.merchant("another"), "/suppressions").body("items", hasSize(0));
        as(Tokens.auditor(), "/suppressions?merchantId=" + merchantId)
                .body("items", hasSize(1))
                .body("items[0].to", containsString("***@"))
                .body(not(containsString(shopper)));
        String id = as(Tokens.merchant(merchantId), "/suppressions")
                .body("items", hasSize(1))
                .body("items[0].to", equalTo(shopper))
                .body("items[0].disputeId", equalTo(first.id.toString()))
                .body("items[0].reason", containsString("5.1.1"))
                .extract()
                .path("items[0].id");

        lift(Tokens.merchant("another"), id).statusCode(404);
        lift(Tokens.auditor(), id).statusCode(403);
        lift(Tokens.merchant(merchantId), id).statusCode(204);
        lift(Tokens.merchant(merchantId), id).statusCode(404);
        awaitStatus(open(shopper), "SENT", "SENT");
    }

    @Test
    void givesAnAddressThreeChancesInAWeekWhenTheReasonPasses() {
        profile();
        Instant now = clock.instant();
        try {
            clock.set(now.minus(Duration.ofDays(8)));
            sent();
            post(Reports.failed(returnPath(shopper, 0), shopper, "4.2.2")).statusCode(200);
        } finally {
            clock.set(now);
        }
        for (int i = 1; i <= 3; i++) {
            Case dispute = sent();
            post(Reports.failed(returnPath(shopper, i), shopper, "4.2.2")).statusCode(200);
            assertThat(email(dispute, "SHOPPER")).containsEntry("status", "BOUNCED");
        }

        awaitStatus(open(shopper), "SENT", "SUPPRESSED");
    }

    @Test
    void triesAnAddressAgainAfterAMonth() {
        profile();
        Instant now = clock.instant();
        try {
            clock.set(now.minus(Duration.ofDays(31)));
            sent();
            post(Reports.failed(returnPath(shopper, 0), shopper, "5.1.1")).statusCode(200);
            awaitStatus(open(shopper), "SENT", "SUPPRESSED");
        } finally {
            clock.set(now);
        }

        awaitStatus(open(shopper), "SENT", "SENT");
    }

    @Test
    void tellsOthersAtTheShopWhereAnAddressOfTheirsIsBroken() {
        String second = "second." + claims;
        String contact = "contact." + claims;
        profile(PROFILE.replace("hilfe@teehaus.example", contact)
                .replace("[\"%s\"]", "[\"%s\", \"%s\"]")
                .formatted(claims, second));
        awaitStatus(open(shopper), "SENT", "SENT", "SENT");

        post(Reports.failed(returnPath(claims, 0), claims, "5.1.1")).statusCode(200);
        awaitStatus(open(shopper), "SUPPRESSED", "SENT", "SENT");
        awaitBulletins(BROKEN, "SENT");
        assertThat(saidTo(contact, BROKEN)).contains(claims, "Ihre anderen Adressen erhalten weiterhin alles.");
        assertThat(mailsTo(contact)).hasSize(1);

        post(Reports.failed(returnPath(second, 0), second, "5.1.1")).statusCode(200);
        awaitStatus(open(shopper), "SENT", "SUPPRESSED", "SENT");
        awaitBulletins(BROKEN, "SENT", "SENT");
        assertThat(mailsTo(contact)).hasSize(3);
        assertThat(mailsTo(claims)).hasSize(1);
        as(Tokens.merchant(merchantId), "/suppressions").body("items", hasSize(2));
    }

    @Test
    void tellsTheContactOnceThatAnAddressIsBrokenAndWhatItMissed() throws Exception {
        String contact = "contact." + claims;
        profile(PROFILE.replace("hilfe@teehaus.example", contact).formatted(claims));
        Case dispute = sent();

        String report = Reports.failed(returnPath(claims, 0), claims.toUpperCase(Locale.ROOT), "5.1.1");
        post(report).statusCode(200);
        post(report).statusCode(200);

        awaitBulletins(BROKEN, "SENT");
        var mail = mailsTo(contact).get(0);
        assertThat(mail.getSubject()).isEqualTo("Wir erreichen c***@e***.com nicht");
        assertThat(header(mail, "List-Unsubscribe")).isNull();
        assertThat(saidTo(contact, BROKEN))
                .contains("Zurzeit erhält sonst niemand in Ihrem Shop E-Mails zu neuen Fällen.")
                .contains("E-Mails bisher: 1")
                .contains((String) email(dispute, "MERCHANT").get("subject"));
    }

    @Test
    void tellsNobodyOfAnAddressThatWorksAgain() {
        String contact = "contact." + claims;
        profile(PROFILE.replace("hilfe@teehaus.example", contact).formatted(claims));
        sent();
        smtp.down();
        try {
            post(Reports.failed(returnPath(claims, 0), claims, "5.1.1")).statusCode(200);
            String id =
                    as(Tokens.merchant(merchantId), "/suppressions").extract().path("items[0].id");
            lift(Tokens.merchant(merchantId), id).statusCode(204);
        } finally {
            smtp.up();
        }

        awaitBulletins(BROKEN, "DROPPED");
        assertThat(mailsTo(contact)).isEmpty();
    }

    @Test
    void tellsTheShopOfNoShoppersAddress() {
        profile();
        sent();
        post(Reports.failed(returnPath(shopper, 0), shopper, "5.1.1")).statusCode(200);

        assertThat(bulletins(BROKEN)).isEmpty();
    }

    @Test
    void changesNothingForWhatIsNoReportAboutOurMail() {
        profile();
        Case dispute = sent();
        String back = returnPath(shopper, 0);
        String forged = back.replaceFirst("bounce\\+.", back.charAt(7) == '0' ? "bounce+1" : "bounce+0");

        post(Reports.failed(forged, shopper, "5.1.1")).statusCode(422).body("detail", containsString("not addressed"));
        post(Reports.failed(back.replace("bounce+", "reply+"), shopper, "5.1.1"))
                .statusCode(422);
        post("Hello").statusCode(422);
        post("").statusCode(422);
        post("To: " + back + "\r\nContent-Type: multipart/report\r\n\r\nStatus: 5.1.1\r\nAction: failed")
                .statusCode(422);
        post(Reports.failed(back, shopper, "5.1.1") + "x".repeat(300_000)).statusCode(413);
        post(Reports.report(back, "delayed", shopper, "4.4.1")).statusCode(200);
        post(Reports.report(back, "delivered", shopper, "2.1.5")).statusCode(200);
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("message/rfc822")
                .body(Reports.failed(back, shopper, "5.1.1").getBytes(UTF_8))
                .post("/inbound/bounces")
                .then()
                .statusCode(403);

        assertThat(email(dispute, "SHOPPER")).containsEntry("status", "SENT");
        as(Tokens.merchant(merchantId), "/suppressions").body("items", hasSize(0));
    }

    @Test
    void forgetsABrokenAddressWithItsShopper() {
        profile();
        Case dispute = sent();
        post(Reports.failed(returnPath(shopper, 0), shopper, "5.1.1")).statusCode(200);

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(
                        () -> as(Tokens.merchant(merchantId), "/suppressions").body("items", hasSize(0)));
    }

    private Case sent() {
        Case dispute = open(shopper);
        awaitStatus(dispute, "SENT", "SENT");
        return dispute;
    }

    private Case open(String address) {
        Case dispute = new Case(merchantId);
        dispute.shopperEmail = address;
        open(dispute);
        return dispute;
    }

    private String returnPath(String recipient, int mail) {
        String path = header(mailsTo(recipient).get(mail), "Return-Path");
        return path.substring(1, path.length() - 1);
    }

    private static ValidatableResponse post(String report) {
        return given().auth()
                .oauth2(Tokens.service())
                .contentType("message/rfc822")
                .body(report.getBytes(UTF_8))
                .post("/inbound/bounces")
                .then();
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private static ValidatableResponse lift(String token, String id) {
        return given().auth().oauth2(token).delete("/suppressions/" + id).then();
    }
}
