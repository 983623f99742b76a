package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person answers within a day of work, and everyone sees whether. */
@QuarkusTest
class ClockTest extends MailTest {

    private static final String FRIDAY = "2026-08-14T14:00:00Z";
    private static final String MONDAY = "2026-08-17T14:00:00Z";
    private static final String HOURS_ON_WEDNESDAYS =
            ", \"hours\": {\"periods\": [{\"days\": [\"WEDNESDAY\"], \"from\": \"09:00\", \"until\": \"12:00\"}]}}";

    private Case dispute;
    private EarlierClock weeksBefore;

    @BeforeEach
    void open() {
        weeksBefore = new EarlierClock(clock, FRIDAY);
        profile();
        dispute = new Case(merchantId);
        open(dispute);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(clocks(dispute).getList("items")).isNotEmpty());
    }

    @AfterEach
    void back() {
        weeksBefore.back();
    }

    @Test
    void runsOverTheWeekendUntilAPersonSpeaksOnAnyChannel() {
        assertThat(first("kind", "state", "dueAt")).containsExactly("FIRST_ANSWER", "RUNNING", MONDAY);

        clock.set(Instant.parse("2026-08-17T13:00:00Z"));
        said("SHOP", "PHONE", "call-1").statusCode(201);

        assertThat(first("state", "endedBy")).containsExactly("MET", "ANSWER");
        assertThat(clocks(dispute).getInt("items.find { it.kind != 'PROMISE' }.secondsLate"))
                .isEqualTo(-3600);
    }

    @Test
    void startsAgainWhenTheShopperSpeaksAndNotOnceMoreBeforeAnAnswer() {
        said("SHOP", "PHONE", "call-1");
        clock.set(Instant.parse("2026-08-17T08:00:00Z"));
        said("SHOPPER", "MAIL", "mail-1");
        clock.set(Instant.parse("2026-08-17T09:00:00Z"));
        said("SHOPPER", "PHONE", "call-2");

        assertThat(answers("kind")).containsExactly("FIRST_ANSWER", "NEXT_ANSWER");
        assertThat(answers("dueAt")).endsWith("2026-08-18T08:00:00Z");

        said("SHOP", "PAGE", "chat-1");
        clock.set(Instant.parse("2026-08-17T10:00:00Z"));
        said("SHOPPER", "PHONE", "call-3");
        said("SHOPPER", "PHONE", "call-3");

        assertThat(answers("state")).containsExactly("MET", "MET", "RUNNING");
    }

    @Test
    void isSeenAsOverdueMostPressingFirstAndThenAsMissed() {
        clock.set(Instant.parse("2026-08-17T12:00:00Z"));
        Case later = new Case(merchantId);
        open(later);
        awaitShopper(later, "SENT");
        assertThat(list("RUNNING")).containsExactly(dispute.id.toString(), later.id.toString());

        clock.set(Instant.parse(MONDAY).plusSeconds(60));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(clocks(dispute).getInt("items.find { it.kind != 'PROMISE' }.warned"))
                        .isEqualTo(100));
        assertThat(list("OVERDUE")).containsExactly(dispute.id.toString());
        clock.set(Instant.parse(MONDAY).plusSeconds(600));
        said("SHOP", "PHONE", "call-1");
        assertThat(first("state")).containsExactly("MISSED");
        assertThat(clocks(dispute).getInt("items.find { it.kind != 'PROMISE' }.secondsLate"))
                .isEqualTo(600);
        assertThat(given().auth().oauth2(Tokens.ops()).get("/q/metrics").asString())
                .contains("sla_clock_ratio_count{kind=\"FIRST_ANSWER\"");
    }

    @Test
    void isCountedAnewWhenTheShopOpensOtherwise() {
        String profile = PROFILE.formatted(claims).strip();
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(profile.substring(0, profile.length() - 1) + HOURS_ON_WEDNESDAYS)
                .put("/merchants/{m}/profile", merchantId)
                .then()
                .statusCode(200);

        assertThat(first("state", "dueAt")).containsExactly("RUNNING", "2026-08-26T07:00:00Z");
    }

    @Test
    void endsWithTheCase() {
        tell(dispute, dispute.closed());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(first("state", "endedBy")).containsExactly("ENDED", "END_OF_CASE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"speaker": "SHOP"}                                                            | key-1
                    {"speaker": "ROBOT", "channel": "MAIL"}                                        | key-2
                    {"speaker": "SHOP", "channel": "MAIL", "at": "2027-01-01T00:00:00Z"}           | key-3
                    {"speaker": "SHOP", "channel": "MAIL", "at": "2020-01-01T00:00:00Z"}           | key-4
                    {"speaker": "SHOP", "channel": "MAIL"}                                         | no key
                    """)
    void refusesWhatCannotHaveBeenSaid(String body, String key) {
        post(body, key, Tokens.merchant(merchantId)).statusCode(anyOf(equalTo(400), equalTo(422)));
        assertThat(first("state")).containsExactly("RUNNING");
    }

    @Test
    void belongsToItsMerchant() {
        post("{\"speaker\": \"SHOP\", \"channel\": \"PHONE\"}", "key-1", Tokens.merchant("another"))
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/disputes/{id}/clocks", dispute.id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/clocks")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        given().auth()
                .oauth2(Tokens.ops())
                .get("/disputes/{id}/clocks", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse said(String speaker, String channel, String key) {
        return post(
                "{\"speaker\": \"%s\", \"channel\": \"%s\"}".formatted(speaker, channel),
                key,
                Tokens.merchant(merchantId));
    }

    private ValidatableResponse post(String body, String key, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/disputes/{id}/contacts", dispute.id)
                .then();
    }

    private JsonPath clocks(Case of) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/disputes/{id}/clocks", of.id)
                .jsonPath();
    }

    /** Of the first clock that is no promise. */
    private List<String> first(String... fields) {
        JsonPath items = clocks(dispute);
        return List.of(fields).stream()
                .map(field -> items.getString("items.find { it.kind != 'PROMISE' }." + field))
                .toList();
    }

    private List<String> answers(String field) {
        return clocks(dispute).getList("items.findAll { it.kind != 'PROMISE' }." + field);
    }

    private List<String> list(String state) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .queryParam("state", state)
                .get("/clocks")
                .jsonPath()
                .getList("items.findAll { it.kind != 'PROMISE' }.disputeId");
    }
}
