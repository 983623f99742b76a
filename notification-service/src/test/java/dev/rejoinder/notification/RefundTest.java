package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeFact;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merchants hear that money goes back, how much, and that it has: each once. */
@QuarkusTest
class RefundTest extends MailTest {

    private Case dispute;

    @BeforeEach
    void open() {
        profile();
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
    }

    @AfterEach
    void evidenceIsWell() {
        evidence.isBroken(false);
    }

    @Test
    void tellsHowMuchGoesBackAndThatItHas() throws Exception {
        refund(dispute, "60.00", "PENDING");
        DisputeFact refunding = turned("REFUNDING");
        tell(dispute, refunding);
        awaitMerchant(dispute, "SENT", "SENT");
        tomorrow();
        refund(dispute, "60.00", "DONE");
        DisputeFact refunded = turned("REFUNDED");

        tell(dispute, refunded);
        tell(dispute, refunding);
        tell(dispute, refunded);

        awaitMerchant(dispute, "SENT", "SENT", "SENT");
        assertThat(mailsTo(claims).get(1).getSubject()).isEqualTo("Rückerstattung von 60,00 € läuft · TN-10482");
        assertThat(mailsTo(claims).get(2).getSubject())
                .isEqualTo("Rückerstattung von 60,00 € ist abgeschlossen · TN-10482");
        assertThat(text(dispute, "merchant-refund-done")).contains("Bitte erstatten Sie diese Bestellung nicht noch");
    }

    @Test
    void tellsOnlyThatItIsDoneIfItWasQuick() {
        evidence.isBroken(true);
        topics.write(turned("REFUNDING"));
        awaitMerchant(dispute, "SENT", "QUEUED");
        refund(dispute, "129.90", "DONE");

        tell(dispute, turned("REFUNDED"));
        awaitMerchant(dispute, "SENT", "QUEUED", "QUEUED");
        evidence.isBroken(false);

        awaitMerchant(dispute, "SENT", "DROPPED", "SENT");
        assertThat(statuses(dispute, "merchant-refund-under-way")).containsExactly("DROPPED");
    }

    @Test
    void callsNoRefundUnderWayThatWaitsForASecondPerson() {
        refund(dispute, "129.90", "UNAPPROVED");

        tell(dispute, turned("REFUNDING"));

        awaitMerchant(dispute, "SENT", "DROPPED");
        assertThat(email(dispute, "MERCHANT")).containsEntry("reason", "the refund waits for a person");
    }

    private DisputeFact turned(String state) {
        dispute.state = state;
        return dispute.updated();
    }
}
