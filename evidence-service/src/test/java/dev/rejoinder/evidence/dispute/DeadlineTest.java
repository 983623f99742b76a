package dev.rejoinder.evidence.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeReminded;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DeadlineTest {

    private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim =
            new Claims(shop).kind(ClaimKind.A_TO_Z).filedAt(SATURDAY).deadline(null);

    @BeforeEach
    void beginAtTheStart() {
        clock.set(SettableClock.START);
    }

    @Test
    void reckonsAnewWhenTheMerchantTellsWhereItWorks() {
        topics.write(claim.reported());
        until(() -> deadline()
                .body("respondBy", equalTo("2026-11-27T10:00:00Z"))
                .body("source", equalTo("RULE"))
                .body("rule.name", equalTo("a-to-z-5-business-days"))
                .body("answerBy", equalTo("2026-11-26T10:00:00Z"))
                .body("awaitsAnswer", equalTo(true))
                .body("history", hasSize(1)));

        putCalendar(
                        """
                {"country": "DE", "timeZone": "Europe/Berlin", "bufferHours": 48}
                """)
                .statusCode(200);

        until(() -> deadline()
                .body("respondBy", equalTo("2026-11-28T10:00:00Z"))
                .body("rule.name", equalTo("a-to-z-7-calendar-days"))
                .body("rule.days", equalTo(7))
                .body("rule.unit", equalTo("CALENDAR_DAYS"))
                .body("rule.source", containsString("https://"))
                .body("rule.read", equalTo("2026-10"))
                .body("answerBy", equalTo("2026-11-26T10:00:00Z"))
                .body("nextReminder.reminder", equalTo("FIVE_DAYS"))
                .body("nextReminder.at", equalTo("2026-11-23T10:00:00Z"))
                .body("history.rule", contains("a-to-z-5-business-days", "a-to-z-7-calendar-days")));
        timeline().body("items.what", hasItems("CALENDAR_CHANGED", "DEADLINE_CHANGED"));
    }

    @Test
    void letsAmazonsOwnWordGoFirstAndKeepsWhatWasSaidBefore() {
        topics.write(claim.reported());
        topics.write(claim.deadline(Deadline.told(Instant.parse("2026-12-01T09:00:00Z"), Deadline.Source.AMAZON_API))
                .updated(2));

        until(() -> deadline()
                .body("respondBy", equalTo("2026-12-01T09:00:00Z"))
                .body("source", equalTo("AMAZON_API"))
                .body("rule", nullValue()));
        timeline().body("items.what", hasItems("CLAIM_REPORTED", "CLAIM_UPDATED"));
    }

    @Test
    void doesNotMoveARulesDeadlineBecauseTheClaimIsToldOnceMore() {
        topics.write(claim.filedAt(null).reported());
        until(() -> deadline().body("respondBy", equalTo("2026-11-27T08:00:00Z")));

        topics.write(claim.amount("20.00").updated(2));
        until(() -> shop.get("/disputes/" + claim.id()).body("amount.value", equalTo("20.00")));

        deadline().body("respondBy", equalTo("2026-11-27T08:00:00Z")).body("history", hasSize(1));
    }

    @Test
    void remindsOnceOfTheMostPressingUntilTheDeadlineHasPassed() {
        topics.write(claim.reported());
        until(() -> deadline().body("nextReminder.at", equalTo("2026-11-20T10:00:00Z")));

        clock.set(Instant.parse("2026-11-20T10:00:00Z"));
        until(() -> assertThat(reminders()).containsExactly(Reminder.FIVE_DAYS));
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));
        until(() -> assertThat(reminders()).containsExactly(Reminder.FIVE_DAYS, Reminder.ONE_DAY));
        deadline().body("nextReminder.reminder", equalTo("FOUR_HOURS"));
        clock.set(Instant.parse("2026-11-28T00:00:00Z"));
        until(() -> assertThat(reminders()).containsExactly(Reminder.FIVE_DAYS, Reminder.ONE_DAY, Reminder.PASSED));

        deadline().body("nextReminder", nullValue()).body("awaitsAnswer", equalTo(true));
        timeline()
                .body("items.findAll { it.what == 'REMINDED' }.detail", contains("FIVE_DAYS", "ONE_DAY"))
                .body("items.what", hasItems("DEADLINE_PASSED"));
        assertThat(facts()).extracting(DisputeFact::disputeVersion).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void remindsNoMoreOnceItIsDecided() {
        topics.write(claim.reported());
        until(() -> deadline().body("nextReminder.reminder", equalTo("FIVE_DAYS")));
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));
        until(() -> deadline().body("nextReminder", nullValue()).body("awaitsAnswer", equalTo(false)));

        Claims later = new Claims(shop).filedAt(SATURDAY);
        topics.write(later.deadline(null).reported());
        clock.set(Instant.parse("2026-11-30T00:00:00Z"));
        until(() -> shop.get("/disputes/" + later.id() + "/timeline").body("items.what", hasItems("DEADLINE_PASSED")));

        assertThat(reminders()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithACalendar() {
        putCalendar(
                        """
                {"country": "Germany", "timeZone": "Berlin", "bufferHours": 999}
                """)
                .statusCode(422)
                .body("errors.field", contains("country", "timeZone", "bufferHours"));
        shop.get("/merchants/" + shop.merchantId() + "/calendar").statusCode(404);
        given().auth()
                .oauth2(Tokens.merchant("someone-else"))
                .get("/merchants/" + shop.merchantId() + "/calendar")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse putCalendar(String body) {
        return shop.put("/merchants/" + shop.merchantId() + "/calendar", body);
    }

    private ValidatableResponse deadline() {
        return shop.get("/disputes/" + claim.id() + "/deadline").statusCode(200);
    }

    private ValidatableResponse timeline() {
        return shop.get("/disputes/" + claim.id() + "/timeline");
    }

    private List<DisputeFact> facts() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class);
    }

    private List<Reminder> reminders() {
        return facts().stream()
                .filter(DisputeReminded.class::isInstance)
                .map(fact -> ((DisputeReminded) fact).reminder())
                .toList();
    }

    private static void until(ThrowingRunnable holds) {
        await().untilAsserted(holds);
    }
}
