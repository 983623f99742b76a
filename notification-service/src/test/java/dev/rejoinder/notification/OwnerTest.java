package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.event.CaseEscalated;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.LevelReason;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case always has somebody who looks after it, and somebody with more say when it does not go well. */
@QuarkusTest
class OwnerTest extends MailTest {

    private static final String TEAM =
            """
            {"members": [
              {"name": "Jonas Brandt", "role": "Kundendienst", "level": "L1", "email": "jonas.%1$s@example.com",
               "substitute": "lea.%1$s@example.com"},
              {"name": "Marta Kern", "role": "Leitung Kundendienst", "level": "L2", "email": "marta.%1$s@example.com",
               "absences": [{"from": "2026-06-20", "until": "2026-06-30"}], "substitute": "lea.%1$s@example.com"},
              {"name": "Lea Sommer", "level": "L3", "email": "lea.%1$s@example.com"}],
             "secondLevelFrom": {"value": "500.00", "currency": "EUR"}}
            """;
    private static final Pattern LINK = Pattern.compile("https://rejoinder\\.example(/confirm/[A-Za-z0-9_-]+)");

    private Case dispute;
    private EarlierClock weeksBefore;

    @BeforeEach
    void start() {
        weeksBefore = new EarlierClock(clock, "2026-06-08T08:30:00Z");
        profile();
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
    }

    @AfterEach
    void back() {
        weeksBefore.back();
    }

    @Test
    void isWhoReceivesClaimsWhereThereIsNoTeam() {
        opened();

        owner().body("current.email", equalTo(claims)).body("current.level", equalTo("L1"));
        assertThat(text(dispute, "shopper-claim-received")).doesNotContain("Kümmert sich um Ihren Fall");
    }

    @Test
    void isNamedInTheMailsToTheShopper() throws Exception {
        team();
        opened();

        owner().body("current.name", equalTo("Jonas Brandt")).body("current.reason", equalTo("OPENED"));
        assertThat(text(dispute, "shopper-claim-received"))
                .contains("Kümmert sich um Ihren Fall: Jonas Brandt, Kundendienst");
        assertThat(sender()).isEqualTo("Jonas Brandt von Teehaus Nord");
    }

    @Test
    void isOfTheSecondLevelForLargeSums() {
        team();
        dispute.amount = "500.00";
        opened();

        owner().body("current.name", equalTo("Marta Kern")).body("current.reason", equalTo("AMOUNT"));
        assertThat(text(dispute, "shopper-claim-received"))
                .contains("Marta Kern")
                .doesNotContain("500,00 € und mehr");
        assertThat(escalated()).containsExactly(LevelReason.AMOUNT);
    }

    @Test
    void changesWhenNobodyAnswersInTimeAndTheShopperReadsWhoItIs() {
        team();
        opened();
        clock.set(Instant.parse("2026-06-09T08:31:00Z"));

        awaitShopper(dispute, "SENT", "SENT");

        owner().body("current.name", equalTo("Marta Kern"))
                .body("current.reason", equalTo("OVERDUE"))
                .body("before.name", equalTo(List.of("Jonas Brandt")));
        assertThat(text(dispute, "shopper-new-owner"))
                .contains("Marta Kern kümmert sich jetzt um Ihren Fall", "wieder von uns");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(mailsTo("marta." + merchantId + "@example.com")).isNotEmpty();
            assertThat(statuses(dispute, "merchant-shopper-waits")).contains("SENT");
        });
        assertThat(escalated()).containsExactly(LevelReason.OVERDUE);
    }

    @Test
    void isRemindedOnlyWhileTheShopperWaits() {
        team();
        opened();
        said("SHOP", "call-1");
        clock.set(Instant.parse("2026-06-09T08:31:00Z"));
        Case waiting = new Case(merchantId);
        open(waiting);
        awaitShopper(waiting, "SENT");
        clock.set(Instant.parse("2026-06-10T06:30:00Z"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(statuses(waiting, "merchant-shopper-waits")).contains("SENT"));
        assertThat(statuses(dispute, "merchant-shopper-waits")).isEmpty();
        owner().body("current.name", equalTo("Jonas Brandt"));
    }

    @Test
    void changesWithTheThirdTimeAShopperSpeaksAndGoesToTheSubstituteOfWhoIsAway() {
        clock.set(Instant.parse("2026-06-22T08:30:00Z"));
        team();
        opened();
        said("SHOPPER", "mail-1");
        said("SHOPPER", "mail-2");
        owner().body("current.name", equalTo("Jonas Brandt"));

        said("SHOPPER", "mail-3");

        owner().body("current.name", equalTo("Lea Sommer")).body("current.reason", equalTo("THIRD_CONTACT"));
    }

    @Test
    void changesWhenTheShopperAsksOnThePageAndNotWhenALinkIsOpened() {
        team();
        opened();
        String page = link(text(dispute, "shopper-claim-received"));

        given().get(page).then().statusCode(200).body(containsString("mehr Verantwortung"));
        given().head(page).then().statusCode(200);
        owner().body("current.name", equalTo("Jonas Brandt"));

        given().contentType("application/x-www-form-urlencoded")
                .post(page)
                .then()
                .statusCode(200);

        owner().body("current.name", equalTo("Marta Kern")).body("current.reason", equalTo("ASKED_FOR"));
        given().contentType("application/x-www-form-urlencoded")
                .post(page)
                .then()
                .statusCode(410);
        owner().body("current.name", equalTo("Marta Kern"));
    }

    @Test
    void isHandedOverByHandWithinTheTeamAlone() {
        team();
        opened();

        put("lea." + merchantId + "@example.com", Tokens.merchant(merchantId))
                .statusCode(200)
                .body("current.name", equalTo("Lea Sommer"))
                .body("current.reason", equalTo("BY_HAND"));
        tomorrow();
        awaitShopper(dispute, "SENT", "SENT");
        put("stranger@example.com", Tokens.merchant(merchantId)).statusCode(422);
        put("jonas." + merchantId + "@example.com", Tokens.merchant("another")).statusCode(404);
        put("jonas." + merchantId + "@example.com", Tokens.auditor()).statusCode(403);
        given().auth()
                .oauth2(Tokens.auditor())
                .get("/disputes/{id}/owner", dispute.id)
                .then()
                .body("current.email", equalTo("l***@e***.com"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Jonas Brandt         | Jonas\\nBcc: x | members[0].name
                    "level": "L1"        | "level": "L2"  | L1
                    "jonas.              | "lea.          | members[2].email
                    "from": "2026-06-20" | "from": null   | members[1].absences
                    "from": "2026-06-20" | "from": "2026-07-20" | members[1].absences
                    """)
    void refusesATeamThatCannotLookAfterAnything(String instead, String of, String field) {
        request()
                .body(TEAM.formatted(merchantId).replace(instead, of))
                .put("/merchants/{m}/team", merchantId)
                .then()
                .statusCode(422)
                .body("detail", containsString(field));
    }

    private void opened() {
        open(dispute);
        awaitShopper(dispute, "SENT");
    }

    private void team() {
        request()
                .body(TEAM.formatted(merchantId))
                .put("/merchants/{m}/team", merchantId)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    private void said(String speaker, String key) {
        request()
                .header("Idempotency-Key", key)
                .body("{\"speaker\": \"" + speaker + "\", \"channel\": \"PHONE\"}")
                .post("/disputes/{id}/contacts", dispute.id)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse owner() {
        return request().get("/disputes/{id}/owner", dispute.id).then().statusCode(200);
    }

    private ValidatableResponse put(String email, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"email\": \"" + email + "\"}")
                .put("/disputes/{id}/owner", dispute.id)
                .then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(Tokens.merchant(merchantId)).contentType("application/json");
    }

    private List<LevelReason> escalated() {
        return topics.read(ConversationFact.TOPIC, merchantId + ":" + dispute.id, ConversationFact.class).stream()
                .filter(CaseEscalated.class::isInstance)
                .map(fact -> ((CaseEscalated) fact).reason())
                .toList();
    }

    private String sender() throws MessagingException {
        return ((InternetAddress) mailsTo(dispute.shopperEmail).get(0).getFrom()[0]).getPersonal();
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
