package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people at the shop write reaches the shopper as they wrote it. */
@QuarkusTest
class MessageTest extends MailTest {

    @Test
    void handsAPersonsWordsOn() throws Exception {
        Case dispute = opened();

        String emailId = write(
                        dispute, Map.of("text", "Hallo Jana,\r\n\r\nich kümmere mich.\nMarta", "author", "Marta Klein"))
                .statusCode(202)
                .body("author", equalTo("Marta Klein"))
                .extract()
                .path("emailId");

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(email(dispute, "SHOPPER"))
                .containsEntry("id", emailId)
                .containsEntry("subject", "Eine Nachricht von Teehaus Nord · TN-10482");
        assertThat(text(dispute, "shopper-message"))
                .contains("Marta Klein hat Ihnen geschrieben", "Hallo Jana,\nich kümmere mich.\nMarta")
                .contains("Marta Klein hat Ihnen diese E-Mail für Teehaus Nord geschrieben");
        MimeMessage mail = message(dispute);
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).isNull();
        as(Tokens.merchant(merchantId), dispute)
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("Hallo Jana,\n\nich kümmere mich.\nMarta"));
    }

    @Test
    void writesOnceForOneKey() {
        Case dispute = opened();
        Map<String, String> message = Map.of("text", "Once.");

        String id = write(dispute, message, "k-1").statusCode(202).extract().path("id");
        write(dispute, message, "k-1").statusCode(202).body("id", equalTo(id));
        write(dispute, Map.of("text", "Other."), "k-1").statusCode(409);
        write(dispute, message, "two words").statusCode(400);
        write(dispute, message, "k-2").statusCode(202);

        as(Tokens.ops(), dispute).body("items", hasSize(2));
        awaitShopper(dispute, "SENT", "SENT", "SENT");
    }

    @Test
    void keepsHostileWordsInert() throws Exception {
        Case dispute = opened();
        String hostile =
                "<img src=x onerror=alert(1)> {config:secret}\r\nBcc: evil@example.org\n\u202Egnp\u0000 =?UTF-8?Q?x?=";

        write(dispute, Map.of("text", hostile, "author", "Eve\r\nBcc: evil@example.org <script>"))
                .statusCode(202);

        awaitShopper(dispute, "SENT", "SENT");
        MimeMessage mail = message(dispute);
        assertThat(mail.getHeader("Bcc")).isNull();
        String html =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
        assertThat(html)
                .contains(
                        "&lt;img src=x onerror=alert(1)&gt; {config:secret}",
                        "Eve Bcc: evil@example.org &lt;script&gt;")
                .doesNotContain("<img src=x", "<script", "\u202E");
        assertThat(mailsTo("evil@example.org")).isEmpty();
    }

    @Test
    void keepsNoCardNumberOrAccount() {
        Case dispute = opened();

        write(dispute, Map.of("text", "You paid with 4111 1111 1111 1111.\nIBAN DE89 3704 0044 0532 0130 00"))
                .statusCode(202)
                .body("text", equalTo("You paid with **** **** **** 1111.\nIBAN DE** **** **** **** **30 00"));

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(text(dispute, "shopper-message")).contains("**** 1111").doesNotContain("4111 1111", "3704");
    }

    @Test
    void refusesWhatIsNoMessage() {
        Case dispute = opened();

        write(dispute, Map.of("text", "  \n ")).statusCode(422).body("errors[0].field", equalTo("text"));
        write(dispute, Map.of("text", "x".repeat(6001))).statusCode(422).body("detail", containsString("6000"));
        write(dispute, Map.of("text", "x", "author", "y".repeat(61))).statusCode(422);
        write(dispute, Map.of("text", "x", "language", "fr")).statusCode(422);
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .post("/disputes/{id}/messages", dispute.id)
                .then()
                .statusCode(400);
        as(Tokens.ops(), dispute).body("items", hasSize(0));
    }

    @Test
    void staysBetweenAShopAndItsShoppers() {
        Case dispute = opened();
        Map<String, String> message = Map.of("text", "Not yours.");

        writeAs(Tokens.merchant("another"), dispute.id, message).statusCode(404);
        writeAs(Tokens.auditor(), dispute.id, message).statusCode(403);
        writeAs(Tokens.ops(), UUID.randomUUID(), message).statusCode(404);
        given().post("/disputes/{id}/messages", dispute.id).then().statusCode(401);

        write(dispute, Map.of("text", "Secret words.")).statusCode(202);
        as(Tokens.auditor(), dispute)
                .body("items[0].text", nullValue())
                .body("items[0].author", nullValue())
                .body(not(containsString("Secret")));
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/disputes/{id}/messages", dispute.id)
                .then()
                .statusCode(404);
    }

    @Test
    void speaksTheLanguageOfTheText() {
        Case dispute = opened();

        write(dispute, Map.of("text", "Ciao.", "language", "it")).statusCode(202);

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(email(dispute, "SHOPPER"))
                .containsEntry("language", "it")
                .containsEntry("subject", "Un messaggio da Teehaus Nord · TN-10482");
    }

    @Test
    void goesOutThoughTheCaseEndsMeanwhile() {
        Case dispute = opened();
        smtp.down();
        try {
            write(dispute, Map.of("text", "I am sorry.")).statusCode(202);
            tell(dispute, dispute.closed(DisputeOutcome.WITHDRAWN));
            await().untilAsserted(() ->
                    assertThat(statuses(dispute, "shopper-closed-withdrawn")).hasSize(1));
        } finally {
            smtp.up();
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(statuses(dispute, "shopper-message")).containsExactly("SENT");
        });
    }

    @Test
    void forgetsItsWordsWithTheShopper() {
        Case dispute = opened();
        write(dispute, Map.of("text", "About Jana.", "author", "Marta")).statusCode(202);
        awaitShopper(dispute, "SENT", "SENT");
        assertThat(export(dispute)).contains("About Jana.");

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(() -> as(Tokens.ops(), dispute)
                .body("items[0].text", nullValue())
                .body("items[0].erasedAt", not(nullValue())));
        assertThat(export(dispute)).doesNotContain("About Jana.");
        write(dispute, Map.of("text", "Once more.")).statusCode(410);
    }

    private Case opened() {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        return dispute;
    }

    private String export(Case dispute) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/shopper-data?email=nobody@example.com&claimId={id}", merchantId, dispute.id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private MimeMessage message(Case dispute) {
        return mailsTo(dispute.shopperEmail).get(1);
    }

    private ValidatableResponse write(Case dispute, Map<String, String> message) {
        return writeAs(Tokens.merchant(merchantId), dispute.id, message);
    }

    private ValidatableResponse write(Case dispute, Map<String, String> message, String key) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(message)
                .post("/disputes/{id}/messages", dispute.id)
                .then();
    }

    private static ValidatableResponse writeAs(String token, UUID disputeId, Map<String, String> message) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(message)
                .post("/disputes/{id}/messages", disputeId)
                .then();
    }

    private static ValidatableResponse as(String token, Case dispute) {
        return given().auth()
                .oauth2(token)
                .get("/disputes/{id}/messages", dispute.id)
                .then()
                .statusCode(200);
    }
}
