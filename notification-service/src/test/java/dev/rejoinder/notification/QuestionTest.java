package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shoppers are asked only for what is missing, in one list, and reminded once. */
@QuarkusTest
class QuestionTest extends MailTest {

    private static final Map<String, Object> PHOTO = Map.of(
            "what",
            "Ein Foto des Pakets.",
            "why",
            "Der Paketdienst fragt danach.",
            "example",
            "die Seite mit dem Etikett.");

    private Instant start;

    @BeforeEach
    void remember() {
        start = clock.instant();
    }

    @AfterEach
    void turnBack() {
        clock.set(start);
    }

    @Test
    void asksInOneListWithReasonsAndADate() {
        Case dispute = opened();

        String emailId = ask(
                        dispute,
                        question(
                                days(4),
                                PHOTO,
                                Map.of("what", "Der Name auf der Karte.", "why", "Er hilft beim Suchen.")))
                .statusCode(202)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("emailId");

        await().untilAsserted(
                        () -> assertThat(statuses(dispute, "shopper-question")).containsExactly("SENT"));
        assertThat(emails(dispute).getString("items.find { it.template == 'shopper-question' }.id"))
                .isEqualTo(emailId);
        assertThat(text(dispute, "shopper-question"))
                .contains("1. Ein Foto des Pakets. Warum: Der Paketdienst fragt danach. Zum Beispiel: die Seite")
                .contains("2. Der Name auf der Karte. Warum: Er hilft beim Suchen.")
                .contains("Haben Sie etwas nicht");
        list(dispute).body("items", hasSize(1)).body("items[0].items", hasSize(2));
    }

    @Test
    void asksForNothingThatIsKnown() {
        Case dispute = opened();

        ask(dispute, question(days(4), PHOTO, kind("TRACKING_NUMBER")))
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("items[1].kind"))
                .body("errors[0].message", containsString("is known"));
        ask(dispute, question(days(4), kind("DOWNLOAD_LOG")))
                .statusCode(422)
                .body("detail", containsString("nothing that"));
        list(dispute).body("items", empty());

        dispute.has = List.of();
        dispute.lacks = List.of(EvidenceKind.TRACKING_NUMBER);
        evidence.knows(dispute.id, dispute.json());
        ask(dispute, question(days(4), kind("TRACKING_NUMBER"))).statusCode(202);
    }

    @Test
    void remindsOnceWhileThereIsTime() {
        Case dispute = opened();
        ask(dispute, question(days(5), PHOTO)).statusCode(202);

        awaitReminder(dispute, "QUEUED");
        clock.advance(days(3));
        awaitReminder(dispute, "SENT");
        assertThat(text(dispute, "shopper-question-reminder")).contains("vor Kurzem haben wir Sie um etwas gebeten");

        clock.advance(Duration.ofDays(1));
        assertThat(statuses(dispute, "shopper-question-reminder")).containsExactly("SENT");
    }

    @Test
    void remindsNobodyOfWhatIsNoLongerWanted() {
        Case dispute = opened();
        String id =
                ask(dispute, question(days(5), PHOTO)).statusCode(202).extract().path("id");

        withdraw(Tokens.merchant("another"), dispute, id).statusCode(404);
        withdraw(Tokens.merchant(merchantId), dispute, id).statusCode(204);
        withdraw(Tokens.merchant(merchantId), dispute, id).statusCode(204);

        clock.advance(days(3));
        awaitReminder(dispute, "DROPPED");
        list(dispute).body("items[0].state", equalTo("WITHDRAWN"));
    }

    @Test
    void remindsNobodyAfterTheEnd() {
        Case dispute = opened();
        ask(dispute, question(days(5), PHOTO)).statusCode(202);

        tell(dispute, dispute.closed(DisputeOutcome.WITHDRAWN));

        awaitReminder(dispute, "DROPPED");
        ask(dispute, question(days(5), PHOTO)).statusCode(409);
    }

    @Test
    void asksOneThingAtATime() {
        Case dispute = opened();
        Map<String, Object> question = question(days(2), PHOTO);

        String id = ask(dispute, question, "q-1").statusCode(202).extract().path("id");
        ask(dispute, question, "q-1").statusCode(202).body("id", equalTo(id));
        ask(dispute, question(days(3), PHOTO), "q-1").statusCode(409);
        ask(dispute, question).statusCode(409).body("detail", containsString("already"));

        clock.advance(Duration.ofDays(3));
        ask(dispute, question(days(2), PHOTO)).statusCode(202);
        list(dispute).body("items.state", equalTo(List.of("LAPSED", "OPEN")));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        Case dispute = opened();

        ask(dispute, question(days(4))).statusCode(422).body("errors[0].field", equalTo("items"));
        ask(dispute, question(days(4), PHOTO, PHOTO, PHOTO, PHOTO, PHOTO, PHOTO))
                .statusCode(422);
        ask(dispute, question(days(4), Map.of("what", " "))).statusCode(422).body("errors", hasSize(2));
        ask(dispute, question(Duration.ofHours(23), PHOTO))
                .statusCode(422)
                .body("errors[0].field", equalTo("answerBy"));
        ask(dispute, question(days(60), PHOTO)).statusCode(422).body("detail", containsString("before 2026-11-09"));
        evidence.isBroken(true);
        try {
            ask(dispute, question(days(4), PHOTO)).statusCode(503);
        } finally {
            evidence.isBroken(false);
        }
        list(dispute).body("items", empty());
    }

    /** When days pass, other tests' mails come due as well. */
    private void awaitReminder(Case dispute, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(statuses(dispute, "shopper-question-reminder"))
                        .containsExactly(status));
    }

    private Case opened() {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        return dispute;
    }

    private static Duration days(int days) {
        return Duration.ofDays(days).plusMinutes(5);
    }

    private static Map<String, Object> kind(String kind) {
        return Map.of("what", "Die Nummer.", "why", "Sie hilft.", "kind", kind);
    }

    @SafeVarargs
    private Map<String, Object> question(Duration time, Map<String, Object>... items) {
        return Map.of(
                "items", List.of(items), "answerBy", clock.instant().plus(time).toString());
    }

    private ValidatableResponse ask(Case dispute, Map<String, Object> question) {
        return ask(dispute, question, "k-" + UUID.randomUUID());
    }

    private ValidatableResponse ask(Case dispute, Map<String, Object> question, String key) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(question)
                .post("/disputes/{id}/questions", dispute.id)
                .then();
    }

    private ValidatableResponse list(Case dispute) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/disputes/{id}/questions", dispute.id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(String token, Case dispute, String id) {
        return given().auth()
                .oauth2(token)
                .delete("/disputes/{id}/questions/{q}", dispute.id, id)
                .then();
    }
}
