package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.Escalation;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where nothing goes on without a person, merchants are told what to do, each time anew, as long as it is so. */
@QuarkusTest
class EscalationTest extends MailTest {

    private Case dispute;

    @BeforeEach
    void open() {
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
    }

    @Test
    void asksForADecisionWithTheChoices() throws Exception {
        profile();

        tell(dispute, dispute.escalated(Escalation.NOT_DECIDED));

        awaitStatus(dispute, "SENT");
        assertThat(mailsTo(claims).get(0).getSubject()).isEqualTo("Bitte entscheiden Sie bis 9. November · TN-10482");
        assertThat(text(dispute, "merchant-decision-needed"))
                .contains("Erstatten: Der Käufer erhält 129,90\u00a0€ zurück.", "Nichts tun: Amazon entscheidet ohne")
                .contains("/disputes/" + dispute.id);
    }

    @Test
    void asksNobodyToDecideWhatIsDecided() {
        profile();
        decided(dispute, "CONTEST");

        tell(dispute, dispute.escalated(Escalation.NOT_DECIDED));

        awaitStatus(dispute, "DROPPED");
        assertThat(email(dispute, "MERCHANT")).containsEntry("reason", "it is decided by now");
    }

    @Test
    void asksASecondPersonToApproveTheRefundsOwnAmount() throws Exception {
        profile();
        dispute.state = "REFUNDING";
        refund(dispute, "60.00", "UNAPPROVED");

        tell(dispute, dispute.escalated(Escalation.NOT_ALLOWED));

        awaitStatus(dispute, "SENT");
        assertThat(mailsTo(claims).get(0).getSubject())
                .isEqualTo("Rückerstattung 60,00 €: Zustimmung nötig · TN-10482");
    }

    @Test
    void asksNobodyToApproveARefundThatIsApproved() {
        profile();
        dispute.state = "REFUNDING";
        refund(dispute, "60.00", "ORDERED");

        tell(dispute, dispute.escalated(Escalation.NOT_ALLOWED));

        awaitStatus(dispute, "DROPPED");
    }

    @Test
    void tellsOfAnAnswerThatIsStuckEachTimeAnew() {
        profile();
        decided(dispute, "CONTEST");
        tell(dispute, dispute.escalated(Escalation.CANNOT_BE_ANSWERED));
        awaitStatus(dispute, "SENT");
        tomorrow();
        DisputeFact again = dispute.escalated(Escalation.CANNOT_BE_ANSWERED);

        tell(dispute, again);
        tell(dispute, again);
        tell(dispute, dispute.escalated(Escalation.CANNOT_BE_REFUNDED));

        awaitTemplate(dispute, "merchant-answer-stuck", "SENT", "SENT");
        awaitTemplate(dispute, "merchant-refund-stopped", "DROPPED");
        assertThat(text(dispute, "merchant-answer-stuck")).contains("[ ] Zustelldatum (fehlt)");
    }

    @Test
    void warnsOfPayingTwice() throws Exception {
        profile();
        refund(dispute, "129.90", "DONE");

        tell(dispute, dispute.escalated(Escalation.CANNOT_BE_REFUNDED));

        awaitStatus(dispute, "SENT");
        assertThat(mailsTo(claims).get(0).getSubject())
                .isEqualTo("Halt: Diese Bestellung wurde schon erstattet · TN-10482");
        assertThat(text(dispute, "merchant-refund-stopped")).contains("Wer jetzt zahlt, zahlt vielleicht doppelt.");
    }

    @Test
    void saysNothingOnceTheClaimIsClosed() {
        profile();
        DisputeFact escalated = dispute.escalated(Escalation.NOT_DECIDED);
        dispute.state = "CLOSED";

        tell(dispute, escalated);

        awaitStatus(dispute, "DROPPED");
        assertThat(email(dispute, "MERCHANT")).containsEntry("reason", "the claim is closed");
    }
}
