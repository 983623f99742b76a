package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people ask for by mail is offered, and happens when a person confirms it. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class IntentTest extends ReplyCase {

    private static final Pattern LINK = Pattern.compile("https://rejoinder\\.example(/confirm/\\S+)");

    @Test
    void tellsAShopperOnceHowToWithdrawAndChangesNothing() {
        sent();
        String id = post(answer().says("How can I withdraw my claim?"));
        post(answer().says("I want to cancel my dispute, please tell me how."));

        awaitTemplate(dispute, "shopper-how-to-withdraw", "SENT");
        assertThat(text(dispute, "shopper-how-to-withdraw"))
                .contains(
                        "Sie haben gefragt, wie Sie den Widerspruch",
                        "ist allein Ihre Sache",
                        "Rufen Sie Ihre Bank an");
        intents(id)
                .body("items.intent", contains("WITHDRAW"))
                .body("items[0].reasons", contains("en: withdraw my claim"))
                .body("items[0].confirmedAt", nullValue());
    }

    @Test
    void hearsFromAShopperWithOneClickWhatTheyWant() {
        sent();
        String id = post(answer().says("How can I withdraw my claim?"));
        awaitTemplate(dispute, "shopper-how-to-withdraw", "SENT");
        Matcher link = LINK.matcher(text(dispute, "shopper-how-to-withdraw"));
        assertThat(link.find()).isTrue();

        given().get(link.group(1))
                .then()
                .statusCode(200)
                .body(containsString("Soll Teehaus Nord wissen, dass Sie zurücknehmen?"));
        intents(id).body("items[0].confirmedAt", nullValue());
        assertThat(statuses(dispute, "merchant-shopper-tells")).isEmpty();

        click(link.group(1)).statusCode(200).body(containsString("Danke, Teehaus Nord weiß jetzt Bescheid"));
        intents(id).body("items[0].confirmedAt", notNullValue()).body("items[0].confirmedBy", nullValue());
        click(link.group(1)).statusCode(410);

        awaitTemplate(dispute, "merchant-shopper-tells", "SENT");
        assertThat(text(dispute, "merchant-shopper-tells"))
                .contains("Jana Vogt hat Ihnen mit einem Klick", "Bis dahin gilt Ihr Termin für die Antwort weiter");
    }

    @Test
    void tellsHowToAppealOnlyWhatIsDecided() {
        sent();
        post(answer().says("I want to appeal."));
        awaitTemplate(dispute, "shopper-how-to-appeal", "DROPPED");

        Case decided = new Case(merchantId);
        sent(decided);
        tomorrow();
        tell(decided, decided.closed(DisputeOutcome.WON));
        awaitTemplate(decided, "shopper-decided-for-shop", "SENT");
        post(Mails.from(decided.shopperEmail).to(shopperReplies(decided)).says("Ich lege Einspruch ein."));
        awaitTemplate(decided, "shopper-how-to-appeal", "SENT");
    }

    @Test
    void triggersNothingForAStranger() {
        sent();
        String id = post(Mails.from("someone@elsewhere.example")
                .to(shopperReplies())
                .says("Withdraw my claim! It is ridiculous."));
        intents(id).body("items", empty());

        assign(Tokens.merchant(merchantId), id, dispute.id).statusCode(200);
        intents(id).body("items.intent", contains("WITHDRAW"));
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        assertThat(statuses(dispute, "shopper-how-to-withdraw")).isEmpty();

        confirm(Tokens.merchant("another"), id, "withdraw").statusCode(404);
        confirm(Tokens.auditor(), id, "withdraw").statusCode(403);
        confirm(Tokens.merchant(merchantId), id, "appeal").statusCode(404);
        confirm(Tokens.merchant(merchantId), id, "nonsense").statusCode(404);
        confirm(Tokens.merchant(merchantId), id, "withdraw").statusCode(200).body("confirmedAt", notNullValue());
        awaitTemplate(dispute, "shopper-how-to-withdraw", "SENT");
    }

    @Test
    void hearsNothingFromRobots() {
        sent();

        String id = post(answer().line("Auto-Submitted: auto-replied").says("Withdraw my claim. This is ridiculous!"));

        intents(id).body("items", empty());
        asMerchant("/disputes/" + dispute.id + "/intents")
                .body("upset", equalTo(false))
                .body("items", empty());
    }

    @Test
    void saysWhenAShopperHasHadEnoughAndWhy() {
        sent();

        post(answer().says("This is the third time that I write. It is ridiculous."));

        asMerchant("/disputes/" + dispute.id + "/intents")
                .body("upset", equalTo(true))
                .body("upsetReasons", contains("en: third time", "en: ridiculous"));
        as(Tokens.auditor(), "/disputes/" + dispute.id + "/intents")
                .body("upset", equalTo(true))
                .body("upsetReasons", empty());
        as(Tokens.merchant("another"), "/disputes/" + dispute.id + "/intents").statusCode(404);
    }

    @Test
    void tellsTheShopWhoSoundsUpsetAndWaitsHalfAsLong() {
        sent();
        post(answer().says("When will it come?"));
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        assertThat(text(dispute, "merchant-shopper-wrote")).doesNotContain("verärgert");
        Instant before = answerDue();

        post(answer().says("This is the third time that I write. It is ridiculous."));

        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT", "SENT");
        assertThat(text(dispute, "merchant-shopper-wrote")).contains("Die Nachricht klingt verärgert.");
        assertThat(email(dispute, "MERCHANT").get("subject")).asString().contains("und klingt verärgert");
        assertThat(answerDue()).isBefore(before);
    }

    private Instant answerDue() {
        return Instant.parse(asMerchant("/disputes/" + dispute.id + "/clocks")
                .extract()
                .jsonPath()
                .getString("items.find { it.kind != 'PROMISE' }.dueAt"));
    }

    @Test
    void takesFilesOverOnceSomebodyAtTheShopConfirmsThem() {
        sent();
        evidence.refusesFile("b.pdf", "file: it is encrypted");
        String id = post(answer().says("Attached.")
                .with("a.pdf", "application/pdf", PDF)
                .with("b.pdf", "application/pdf", PDF)
                .with("c.exe", "application/octet-stream", new byte[] {'M', 'Z', 1, 2}));
        intents(id).body("items.intent", contains("EVIDENCE"));
        assertThat(evidence.files(dispute.id)).isEmpty();

        evidence.isBroken(true);
        confirm(Tokens.merchant(merchantId), id, "evidence").statusCode(503);
        evidence.isBroken(false);
        confirm(Tokens.merchant(merchantId), id, "evidence").statusCode(200);
        confirm(Tokens.merchant(merchantId), id, "evidence").statusCode(200);

        awaitTemplate(dispute, "merchant-evidence-added", "SENT");
        assertThat(evidence.files(dispute.id)).containsExactly("a.pdf");
        assertThat(text(dispute, "merchant-evidence-added"))
                .contains("Wir haben Ihrem Fall 1 Datei hinzugefügt")
                .contains("[x] a.pdf", "[ ] b.pdf (file: it is encrypted)", "[ ] c.exe (");
    }

    @Test
    void takesOnlyTheFilesThatAreNamed() {
        sent();
        String id = post(
                answer().says("Attached.").with("a.pdf", "application/pdf", PDF).with("b.pdf", "application/pdf", PDF));

        confirmWith(id, Map.of("files", List.of(Map.of("number", 7)))).statusCode(422);
        confirmWith(id, Map.of("files", List.of(Map.of("number", 2, "kind", "PROOF_OF_DELIVERY"))))
                .statusCode(200);

        awaitTemplate(dispute, "merchant-evidence-added", "SENT");
        assertThat(evidence.files(dispute.id)).containsExactly("b.pdf");
    }

    @Test
    void handsAComplaintOnWhenItIsConfirmed() {
        profile();
        team();
        open(dispute);
        awaitShopper(dispute, "SENT");
        String id = post(answer().says("I would like to make a complaint."));
        asMerchant("/disputes/" + dispute.id + "/owner").body("current.name", equalTo("Jonas Brandt"));

        confirm(Tokens.merchant(merchantId), id, "complaint").statusCode(200);
        confirm(Tokens.merchant(merchantId), id, "complaint").statusCode(200);

        asMerchant("/disputes/" + dispute.id + "/owner")
                .body("current.name", equalTo("Marta Kern"))
                .body("current.reason", equalTo("COMPLAINT"));
    }

    @Test
    void theClockRunsFromWhatAShopperWritesToWhatAPersonAnswers() {
        sent();
        clock.advance(Duration.ofHours(1));
        post(answer().says("Where is my parcel?"));
        assertThat(answerClocks()).containsExactly("RUNNING");

        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\": \"It is at the neighbour's.\"}")
                .post("/disputes/{id}/messages", dispute.id)
                .then()
                .statusCode(202);

        assertThat(answerClocks()).containsExactly("MET");
    }

    private List<String> answerClocks() {
        return asMerchant("/disputes/" + dispute.id + "/clocks")
                .extract()
                .jsonPath()
                .getList("items.findAll { it.kind != 'PROMISE' }.state");
    }

    private void team() {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(
                        """
                        {"members": [
                          {"name": "Jonas Brandt", "level": "L1", "email": "jonas.%1$s@example.com"},
                          {"name": "Marta Kern", "level": "L2", "email": "marta.%1$s@example.com"}]}
                        """
                                .formatted(merchantId))
                .put("/merchants/{m}/team", merchantId)
                .then()
                .statusCode(200);
    }

    @Test
    void sendsWhatTheShopAnswersByMailToTheShopper() {
        sent();
        post(answer().says("When will it come?"));
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        MimeMessage note = mailsTo(claims).get(mailsTo(claims).size() - 1);

        post(Mails.from("stranger@elsewhere.example").to(replyTo(note)).says("Never!"));
        post(Mails.from(claims).to(replyTo(note)).says("On Tuesday.\n\nMarta"));

        awaitTemplate(dispute, "shopper-message", "SENT");
        assertThat(email(dispute, "SHOPPER")).containsEntry("subject", "Teehaus Nord hat Ihnen geantwortet · TN-10482");
        assertThat(text(dispute, "shopper-message")).contains("On Tuesday.").doesNotContain("Never");
    }

    @Test
    void remindsNobodyWhoHasAnswered() {
        sent();
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of("what", "Ein Foto.", "why", "Es hilft.")),
                        "answerBy",
                        clock.instant().plus(Duration.ofDays(2)).toString()))
                .post("/disputes/{id}/questions", dispute.id)
                .then()
                .statusCode(202);
        awaitTemplate(dispute, "shopper-question", "SENT");

        post(answer().says("I have none."));

        asMerchant("/disputes/" + dispute.id + "/questions").body("items.state", contains("ANSWERED"));
        var now = clock.instant();
        try {
            clock.advance(Duration.ofDays(1));
            awaitTemplate(dispute, "shopper-question-reminder", "DROPPED");
        } finally {
            clock.set(now);
        }
    }

    @Test
    void forgetsWhatAMailAskedForWithTheShopper() {
        sent();
        String id = post(answer().says("Withdraw my claim! It is ridiculous."));
        intents(id).body("items", hasSize(1));

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(() -> asMerchant("/disputes/" + dispute.id + "/intents")
                .body("upsetReasons", empty())
                .body("items.reasons", contains(empty()))
                .body(not(containsString("ridiculous"))));
    }

    private ValidatableResponse intents(String mailId) {
        return asMerchant("/inbound/mails/" + mailId + "/intents").statusCode(200);
    }

    private static ValidatableResponse confirm(String token, String mailId, String intent) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .post("/inbound/mails/{id}/intents/{intent}/confirmation", mailId, intent)
                .then();
    }

    private ValidatableResponse confirmWith(String mailId, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(body)
                .post("/inbound/mails/{id}/intents/evidence/confirmation", mailId)
                .then();
    }

    private static ValidatableResponse click(String path) {
        return given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then();
    }
}
