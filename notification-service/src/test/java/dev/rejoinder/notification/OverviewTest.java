package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that come by the calendar, and how their readers get rid of them. All of it happens weeks ago. */
@QuarkusTest
class OverviewTest extends BulletinTest {

    private static final String DIGEST = "merchant-digest";
    private static final String REPORT = "merchant-report";
    private static final String ADVICE = "merchant-advice";
    private static final String CHANGED = "merchant-settings-changed";

    private Instant now;

    @BeforeEach
    void goBack() {
        now = clock.instant();
    }

    @AfterEach
    void comeBack() {
        clock.set(now);
    }

    @Test
    void tellsEachMorningWhatWaitsAndOnlyOnce() throws Exception {
        clock.set(Instant.parse("2026-10-06T10:00:00Z"));
        profile();
        Case later = dispute("TN-2", "2026-10-15T09:00:00Z");
        Case sooner = dispute("TN-1", "2026-10-12T09:00:00Z");
        sooner.kind = ClaimKind.A_TO_Z;
        open(later);
        open(sooner);
        Case answered = dispute("TN-3", "2026-10-09T09:00:00Z");
        answered.state = "ANSWERED";
        open(answered);
        awaitOpen(3);
        assertThat(bulletins(DIGEST)).isEmpty();

        clock.set(Instant.parse("2026-10-07T06:00:00Z"));
        awaitBulletins(DIGEST, "SENT");

        MimeMessage mail = digest();
        assertThat(mail.getSubject()).isEqualTo("2 Fälle warten auf Ihre Antwort, der erste bis 12. Oktober");
        assertThat(saidTo(claims, DIGEST))
                .contains("12. Oktober 2026 | A-bis-z-Antrag · TN-1 | 129,90")
                .contains("15. Oktober 2026 | Rückbuchung · TN-2")
                .doesNotContain("TN-3")
                .contains("Bei Amazon, bei der Bank oder mit laufender Rückerstattung: 1");
        String out = link(mail);
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(saidTo(claims, DIGEST)).contains("Ich möchte solche E-Mails nicht mehr: " + out);
        clock.set(Instant.parse("2026-10-06T10:00:00Z"));
        clock.set(Instant.parse("2026-10-07T08:00:00Z"));
        awaitBulletins(DIGEST, "SENT");

        clock.set(Instant.parse("2026-10-08T06:00:00Z"));
        awaitBulletins(DIGEST, "SENT", "SENT");
    }

    @Test
    void leavesOutThePastAfterAJumpOfTheClock() {
        clock.set(Instant.parse("2026-10-06T10:00:00Z"));
        profile();
        open(dispute("TN-1", "2026-10-20T09:00:00Z"));
        awaitOpen(1);

        clock.set(Instant.parse("2026-10-09T18:00:00Z"));
        open(dispute("TN-2", "2026-10-20T09:00:00Z"));
        awaitOpen(2);
        assertThat(bulletins(DIGEST)).isEmpty();

        clock.set(Instant.parse("2026-10-10T06:00:00Z"));
        awaitBulletins(DIGEST, "SENT");
    }

    @Test
    void endsOptionalMailsWithOneClickAndNothingElse() throws Exception {
        String path = firstDigestsWayOut();

        get(path).statusCode(200).body(containsString("1 Fall wartet auf Ihre Antwort"));
        given().head(path);
        assertThat(wants("digest")).isTrue();

        post(path, "application/x-www-form-urlencoded").statusCode(200);
        assertThat(wants("digest")).isFalse();
        assertThat(wants("report")).isTrue();
        awaitBulletins(CHANGED, "SENT");
        assertThat(saidTo(claims, CHANGED))
                .contains(
                        "Geändert von: jemandem mit einem Link aus einer unserer E-Mails",
                        "Tägliche Übersicht: " + claims + ": ein → aus");

        post(path, "application/x-www-form-urlencoded").statusCode(410);
        clock.set(Instant.parse("2026-10-08T06:00:00Z"));
        open(dispute("TN-2", "2026-10-20T09:00:00Z"));
        awaitOpen(2);
        assertThat(bulletins(DIGEST)).hasSize(1);
        assertThat(bulletins(CHANGED)).hasSize(1);
    }

    @Test
    void takesTheFormThatMailProgramsSend() throws Exception {
        String path = firstDigestsWayOut();

        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);

        assertThat(wants("digest")).isFalse();
    }

    @Test
    void takesNoForgedLinkAndNoneOfBeforeAChange() throws Exception {
        String path = firstDigestsWayOut();
        int middle = path.length() - 9;
        char other = path.charAt(middle) == 'A' ? 'B' : 'A';

        post(path.substring(0, middle) + other + path.substring(middle + 1), "application/x-www-form-urlencoded")
                .statusCode(404);
        assertThat(wants("digest")).isTrue();

        clock.advance(Duration.ofMinutes(5));
        put("{\"recipients\":[{\"email\":\"" + claims + "\",\"digest\":false}]}", etag())
                .statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        put("{\"recipients\":[{\"email\":\"" + claims + "\",\"digest\":true}]}", etag())
                .statusCode(200);
        post(path, "application/x-www-form-urlencoded").statusCode(410);
        assertThat(wants("digest")).isTrue();
    }

    @Test
    void tellsOnTheFirstWorkingDayHowTheMonthWent() {
        clock.set(Instant.parse("2026-09-15T10:00:00Z"));
        profile();
        evidence.insight(
                merchantId,
                "summary",
                """
                {"disputes":{"disputes":3,"answered":2,"refunded":1,"needed":3,"onTime":1.0,"hoursToComplete":3.0,"hoursToAnswer":20.0},
                 "money":[{"currency":"EUR","won":{"value":"10.00","currency":"EUR"},"lost":{"value":"5.00","currency":"EUR"},
                           "open":{"value":"0.00","currency":"EUR"},"refunded":{"value":"2.00","currency":"EUR"}}],"months":[]}
                """);
        evidence.insight(merchantId, "win-rates", "{\"groups\":[{\"group\":\"CHARGEBACK\",\"won\":1,\"lost\":1}]}");

        clock.set(Instant.parse("2026-10-01T06:00:00Z"));

        awaitBulletins(REPORT, "SENT");
        assertThat(saidTo(claims, REPORT))
                .contains("neue Fälle im September 2026: 3.", "Rechtzeitig: 100", "Rückbuchungen | 1 | 1");
    }

    @Test
    void tellsOfASettingOnceAndNotAgainNextWeek() {
        clock.set(Instant.parse("2026-10-01T10:00:00Z"));
        profile();

        clock.set(Instant.parse("2026-10-05T06:00:00Z"));
        awaitBulletins(ADVICE, "SENT");
        assertThat(saidTo(claims, ADVICE)).contains("Nur eine Adresse hört von neuen Fällen.");

        clock.set(Instant.parse("2026-10-12T06:00:00Z"));
        profileOfTwo();
        awaitBulletins(CHANGED, "SENT", "SENT");
        clock.set(Instant.parse("2026-10-19T06:00:00Z"));
        awaitBulletins(CHANGED, "SENT", "SENT");
        assertThat(bulletins(ADVICE))
                .filteredOn(mail -> claims.equals(mail.get("to")))
                .hasSize(1);
    }

    @Test
    void letsRecipientsChooseWhatTheyCanDoWithout() {
        profile();
        String preference = "{\"recipients\":[{\"email\":\"" + claims + "\",%s}]}";
        put(preference.formatted("\"digest\":false"), null).statusCode(428);
        put(preference.formatted("\"claims\":false"), etag()).statusCode(422);
        put(preference.formatted("\"digestHour\":3"), etag()).statusCode(422);
        put(preference.formatted("\"digest\":false").replace(claims, "x@example.com"), etag())
                .statusCode(422);
        put("{\"recipients\":[null]}", etag()).statusCode(422);
        put("{}", etag()).statusCode(400);
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/merchants/{m}/preferences", merchantId)
                .then()
                .statusCode(404);

        put(preference.formatted("\"digestHour\":7,\"course\":false,\"report\":true"), etag())
                .statusCode(200)
                .body("recipients[0].digestHour", equalTo(7))
                .body("recipients[0].course", equalTo(false))
                .body("recipients[0].claims", equalTo(true));

        awaitBulletins(CHANGED, "SENT");
        assertThat(saidTo(claims, CHANGED))
                .contains("E-Mails zum Verlauf der Fälle: " + claims + ": ein → aus")
                .contains("Uhrzeit der täglichen Übersicht: " + claims + ": 8:00 → 7:00")
                .doesNotContain("Monatsbericht");
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        dispute.state = "ANSWERED";
        update(dispute);
        awaitMerchant(dispute, "SENT", "DROPPED");
        Map<String, Object> dropped = emails(dispute).getMap("items.find { it.status == 'DROPPED' }");
        assertThat(dropped).containsEntry("reason", "the recipient does not want such mails");
    }

    private void profileOfTwo() {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(PROFILE.replace("[\"%s\"]", "[\"%s\", \"second.%s\"]").formatted(claims, claims))
                .put("/merchants/{m}/profile", merchantId)
                .then()
                .statusCode(200);
    }

    /** Where the digest of one open case says that no more are wanted. */
    private String firstDigestsWayOut() throws Exception {
        clock.set(Instant.parse("2026-10-06T10:00:00Z"));
        profile();
        open(dispute("TN-1", "2026-10-20T09:00:00Z"));
        awaitOpen(1);
        clock.set(Instant.parse("2026-10-07T06:00:00Z"));
        awaitBulletins(DIGEST, "SENT");
        return link(digest()).replace("https://rejoinder.example", "");
    }

    private Case dispute(String orderId, String respondBy) {
        Case dispute = new Case(merchantId);
        dispute.orderId = orderId;
        dispute.deadline = Deadline.told(Instant.parse(respondBy), Deadline.Source.AMAZON_API);
        return dispute;
    }

    /** Each opened case has its mail to the shop by then, so the facts are taken in. */
    private void awaitOpen(int cases) {
        await().untilAsserted(() -> assertThat(given()
                        .auth()
                        .oauth2(Tokens.merchant(merchantId))
                        .get("/emails?limit=100")
                        .jsonPath()
                        .getList("items.findAll { it.disputeId != null }.disputeId")
                        .stream()
                        .distinct())
                .hasSize(cases));
    }

    private MimeMessage digest() {
        return mailsTo(claims).stream()
                .filter(mail -> header(mail, "List-Unsubscribe") != null)
                .findFirst()
                .orElseThrow();
    }

    private static String link(MimeMessage mail) {
        return header(mail, "List-Unsubscribe").replaceAll("[<>\\s]", "");
    }

    private boolean wants(String topic) {
        return preferences().extract().jsonPath().getBoolean("recipients[0]." + topic);
    }

    private String etag() {
        return preferences().extract().header("ETag");
    }

    private ValidatableResponse preferences() {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/preferences", merchantId)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String body, String ifMatch) {
        var request = given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/merchants/{m}/preferences", merchantId)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse post(String path, String type) {
        return given().contentType(type)
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then();
    }
}
