package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.Reminder;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merchants hear how far their own side of a dispute has come. */
@QuarkusTest
class CourseTest extends MailTest {

    private Case dispute;

    @BeforeEach
    void open() {
        profile();
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
    }

    @Test
    void tellsThatTheAnswerWasSentAndWhoDecidesNow() throws Exception {
        turn("ANSWERING");
        turn("ANSWERED");

        awaitMerchant(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims).get(1).getSubject()).isEqualTo("Ihre Antwort wurde gesendet · TN-10482");
        assertThat(text(dispute, "merchant-answer-sent"))
                .contains("Jetzt entscheidet Amazon.", "Was gesendet wurde, lässt sich nicht mehr ändern.")
                .contains("Schritt 3 von 4: Amazon entscheidet");
    }

    @Test
    void asksForMoreEvidenceWithTheNewDateInOneMail() throws Exception {
        turn("ANSWERED");
        awaitMerchant(dispute, "SENT", "SENT");
        dispute.deadline = Deadline.told(Instant.parse("2026-11-13T16:00:00Z"), Deadline.Source.AMAZON_API);

        turn("MORE_EVIDENCE_ASKED");

        awaitMerchant(dispute, "SENT", "SENT", "SENT", "MERGED");
        assertThat(statuses(dispute, "merchant-claim-updated")).containsExactly("MERGED");
        assertThat(mailsTo(claims).get(2).getSubject())
                .isEqualTo("Weitere Belege verlangt: Antwort bis 13. November · TN-10482");
    }

    @Test
    void tellsOfEachRound() {
        turn("ANSWERED");
        awaitMerchant(dispute, "SENT", "SENT");
        turn("MORE_EVIDENCE_ASKED");
        awaitMerchant(dispute, "SENT", "SENT", "SENT");

        tomorrow();
        turn("ANSWERED");

        awaitTemplate(dispute, "merchant-answer-sent", "SENT", "SENT");
    }

    @Test
    void tellsOnceHoweverOftenItIsTold() {
        dispute.state = "ANSWERED";
        DisputeFact answered = dispute.updated();

        tell(dispute, answered);
        tell(dispute, answered);
        update(dispute);
        tell(dispute, dispute.reminded(Reminder.ONE_DAY));

        awaitMerchant(dispute, "SENT", "SENT", "DROPPED");
        assertThat(statuses(dispute, "merchant-answer-sent")).containsExactly("SENT");
    }

    private void turn(String state) {
        dispute.state = state;
        update(dispute);
    }
}
