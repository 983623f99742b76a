package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.Reminder;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merchants are reminded of deadlines while an answer still counts, and only then. */
@QuarkusTest
class ReminderTest extends MailTest {

    private static final String TEMPLATE = "merchant-deadline-near";

    private Case dispute;

    @BeforeEach
    void open() {
        dispute = new Case(merchantId);
    }

    @AfterEach
    void evidenceIsWell() {
        evidence.isBroken(false);
    }

    @Test
    void tellsHowLongIsLeftAndWhatIsMissing() throws Exception {
        profile();
        left(Duration.ofDays(3));

        tell(dispute, dispute.reminded(Reminder.THREE_DAYS));

        awaitStatus(dispute, "SENT");
        assertThat(mailsTo(claims).get(0).getSubject()).startsWith("Noch 3 Tage für Ihre Antwort: bis ");
        assertThat(text(dispute, TEMPLATE))
                .contains("[ ] Zustelldatum (fehlt)")
                .doesNotContain("Ohne rechtzeitige Antwort");
    }

    @Test
    void tellsInTheLastHoursWhatSilenceLeadsTo() throws Exception {
        profile();
        left(Duration.ofHours(4));

        tell(dispute, dispute.reminded(Reminder.FOUR_HOURS));

        awaitStatus(dispute, "SENT");
        assertThat(mailsTo(claims).get(0).getSubject()).isEqualTo("Weniger als 4 Stunden für Ihre Antwort · TN-10482");
        assertThat(text(dispute, TEMPLATE))
                .contains("Ohne rechtzeitige Antwort entscheidet die Bank ohne Ihre Belege.");
    }

    @Test
    void saysNothingOnceAnAnswerIsGiven() {
        profile();
        left(Duration.ofDays(1));
        DisputeFact reminded = dispute.reminded(Reminder.ONE_DAY);
        dispute.state = "ANSWERED";

        tell(dispute, reminded);

        awaitStatus(dispute, "DROPPED");
        assertThat(email(dispute, "MERCHANT")).containsEntry("reason", "the claim is already answered");
        assertThat(mailsTo(claims)).isEmpty();
    }

    @Test
    void saysNothingOfADeadlineThatHasMovedAway() {
        profile();
        left(Duration.ofDays(1));
        DisputeFact reminded = dispute.reminded(Reminder.ONE_DAY);
        left(Duration.ofDays(9));

        tell(dispute, reminded);

        awaitStatus(dispute, "DROPPED");
        assertThat(mailsTo(claims)).isEmpty();
    }

    @Test
    void remindsWhileARefundWaitsForAPerson() {
        profile();
        left(Duration.ofDays(1));
        dispute.state = "REFUNDING";
        refund(dispute, "129.90", "UNAPPROVED");

        tell(dispute, dispute.reminded(Reminder.ONE_DAY));

        awaitStatus(dispute, "SENT");
        assertThat(text(dispute, TEMPLATE)).contains("Eine Rückerstattung ist beauftragt");
    }

    @Test
    void saysNothingWhileARefundIsOnItsWay() {
        profile();
        left(Duration.ofDays(1));
        dispute.state = "REFUNDING";
        refund(dispute, "129.90", "PENDING");

        tell(dispute, dispute.reminded(Reminder.ONE_DAY));

        awaitStatus(dispute, "DROPPED");
    }

    @Test
    void sendsTheNewestOfRemindersThatWait() throws Exception {
        profile();
        left(Duration.ofHours(4));
        evidence.isBroken(true);
        topics.write(dispute.reminded(Reminder.THREE_DAYS));
        await().until(() -> emails(dispute).getList("items").size() == 1);

        tell(dispute, dispute.reminded(Reminder.FOUR_HOURS));
        await().until(() -> emails(dispute).getList("items").size() == 2);
        evidence.isBroken(false);

        awaitStatus(dispute, "MERGED", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(mailsTo(claims).get(0).getSubject()).startsWith("Weniger als 4 Stunden");
    }

    @Test
    void remindsOnceHoweverOftenItIsTold() {
        profile();
        left(Duration.ofDays(1));
        DisputeFact day = dispute.reminded(Reminder.ONE_DAY);
        tell(dispute, day);
        awaitStatus(dispute, "SENT");
        DisputeFact hours = dispute.reminded(Reminder.FOUR_HOURS);
        tell(dispute, hours);
        awaitStatus(dispute, "SENT", "SENT");

        tell(dispute, day);
        tell(dispute, hours);
        tell(dispute, dispute.reminded(Reminder.PASSED));

        awaitStatus(dispute, "SENT", "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(3);
    }

    @Test
    void remindsTheNewestOnceTheMerchantHasAProfile() {
        left(Duration.ofDays(1));
        tell(dispute, dispute.reminded(Reminder.THREE_DAYS));
        tell(dispute, dispute.reminded(Reminder.ONE_DAY));
        awaitStatus(dispute, "HELD", "MERGED");

        profile();

        awaitStatus(dispute, "SENT", "MERGED");
        assertThat(mailsTo(claims)).hasSize(1);
    }

    private void left(Duration time) {
        dispute.deadline = Deadline.told(clock.instant().plus(time), Deadline.Source.MERCHANT);
    }
}
