package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets more than one automatic mail about a case on a day, or any at night; what cannot wait does not. */
@QuarkusTest
class PaceTest extends MailTest {

    private static final Instant NIGHT = Instant.parse("2026-11-02T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-03T07:00:00Z");

    private Case dispute;

    @BeforeEach
    void aClaim() {
        profile();
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
    }

    @Test
    void theSecondMailOfADayWaitsForTheMorning() {
        open(dispute);
        awaitShopper(dispute, "SENT");
        refund(dispute, "40.00", "PENDING");
        become("REFUNDING");

        awaitShopper(dispute, "SENT", "QUEUED");
        awaitReason("today's mail about this case was sent, until " + MORNING);
        assertThat(email(dispute, "SHOPPER")).containsEntry("nextAttemptAt", MORNING.toString());

        clock.set(MORNING);
        awaitShopper(dispute, "SENT", "SENT");
        assertThat(steps(email(dispute, "SHOPPER"))).containsExactly("QUEUED", "PUT_OFF", "CHECKED", "WRITTEN", "SENT");
    }

    @Test
    void severalThatWaitBecomeOneThatTellsOfTheOthers() {
        open(dispute);
        awaitShopper(dispute, "SENT");
        refund(dispute, "40.00", "PENDING");
        become("REFUNDING");
        awaitReason("today's mail about this case was sent, until " + MORNING);
        tell(dispute, dispute.closed(DisputeOutcome.LOST));
        awaitReason("today's mail about this case was sent, until " + MORNING);

        clock.set(MORNING);

        awaitShopper(dispute, "SENT", "MERGED", "SENT");
        assertThat(statuses(dispute, "shopper-refund-coming")).containsExactly("MERGED");
        assertThat(text(dispute, "shopper-decided-for-shopper")).contains("Außerdem neu", "40,00\u00a0€");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(2);
        assertThat(reason("shopper-refund-coming")).startsWith("told in the mail shopper-decided-for-shopper ");
    }

    @Test
    void tellsNothingOfAnotherMailThatIsNoLongerTrue() {
        open(dispute);
        awaitShopper(dispute, "SENT");
        refund(dispute, "40.00", "PENDING");
        become("REFUNDING");
        awaitReason("today's mail about this case was sent, until " + MORNING);
        refund(dispute, "40.00", "FAILED");
        tell(dispute, dispute.closed(DisputeOutcome.LOST));
        awaitReason("today's mail about this case was sent, until " + MORNING);

        clock.set(MORNING);

        awaitShopper(dispute, "SENT", "DROPPED", "SENT");
        assertThat(text(dispute, "shopper-decided-for-shopper")).doesNotContain("Außerdem neu");
    }

    @Test
    void onlyCriticalMailsAndAcknowledgementsLeaveAtNight() {
        clock.set(NIGHT);
        Case chargeback = new Case(merchantId);
        open(chargeback);
        open(dispute);

        awaitStatus(chargeback, "SENT", "QUEUED");
        assertThat(email(chargeback, "SHOPPER")).containsEntry("reason", "quiet hours, until " + MORNING);
        awaitStatus(dispute, "SENT", "SENT");

        clock.set(MORNING);
        awaitStatus(chargeback, "SENT", "SENT");
    }

    @Test
    void theShopSetsItsQuietHours() {
        rules("{\"quietHours\": {\"from\": \"00:00\", \"to\": \"00:00\"}}").statusCode(200);
        clock.set(NIGHT);
        Case chargeback = new Case(merchantId);
        open(chargeback);

        awaitStatus(chargeback, "SENT", "SENT");
    }

    @Test
    void refusesQuietHoursThatLeaveNoDay() {
        rules(
                        "{\"quietHours\": {\"from\": \"08:00\", \"to\": \"07:00\"},"
                                + " \"approvalAbove\": [{\"value\": \"1\", \"currency\": \"EUR\"}, {\"value\": \"2\", \"currency\": \"EUR\"}]}")
                .statusCode(422)
                .body("errors.field", contains("mailRules.quietHours", "mailRules.approvalAbove"));
    }

    @Test
    void nothingIsHeldIntoTheLastDayBeforeTheDeadline() {
        clock.set(NIGHT);
        dispute.deadline = Deadline.told(Instant.parse("2026-11-04T06:59:00Z"), Deadline.Source.AMAZON_API);
        tell(dispute, dispute.escalated(Escalation.NOT_DECIDED));
        awaitMerchant(dispute, "SENT");

        tell(dispute, dispute.escalated(Escalation.CANNOT_BE_ANSWERED));

        awaitMerchant(dispute, "SENT", "SENT");
    }

    @Test
    void criticalMailsDoNotCount() {
        dispute.deadline = Deadline.told(Instant.parse("2026-11-05T09:00:00Z"), Deadline.Source.MERCHANT);
        open(dispute);
        awaitMerchant(dispute, "SENT");
        tell(dispute, dispute.reminded(Reminder.THREE_DAYS));
        awaitMerchant(dispute, "SENT", "SENT");
        tell(dispute, dispute.escalated(Escalation.NOT_DECIDED));
        awaitMerchant(dispute, "SENT", "SENT", "SENT");

        tell(dispute, dispute.reminded(Reminder.ONE_DAY));

        awaitMerchant(dispute, "SENT", "SENT", "SENT", "SENT");
    }

    @Test
    void theShopsOwnActIsConfirmedAtOnceThoughTheDaysMailWasSent() {
        open(dispute);
        tell(dispute, dispute.escalated(Escalation.NOT_DECIDED));
        awaitMerchant(dispute, "SENT", "SENT");
        clock.set(NIGHT);

        become("ANSWERED");

        awaitTemplate(dispute, "merchant-answer-sent", "SENT");
    }

    private void become(String state) {
        dispute.state = state;
        update(dispute);
    }

    private void awaitReason(String reason) {
        await().untilAsserted(() -> assertThat(email(dispute, "SHOPPER")).containsEntry("reason", reason));
    }

    private String reason(String template) {
        return emails(dispute).getString("items.find { it.template == '" + template + "' }.reason");
    }

    private List<String> steps(Map<String, Object> email) {
        return given().auth()
                .oauth2(Tokens.ops())
                .get("/emails/{id}", email.get("id"))
                .jsonPath()
                .getList("steps.step");
    }
}
