package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOutcome;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merchants hear how a dispute ended: who decided, and what it means for their money. */
@QuarkusTest
class OutcomeTest extends MailTest {

    private static final String TEMPLATE = "merchant-outcome";

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
    void tellsWhoDecidedAndGivesOneTipWhereSomethingWasMissing() throws Exception {
        tell(dispute, dispute.closed(DisputeOutcome.LOST));

        awaitMerchant(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims).get(1).getSubject())
                .isEqualTo("Amazon hat für den Käufer entschieden: 129,90 € · TN-10482");
        assertThat(text(dispute, TEMPLATE))
                .contains("In dieser Belegmappe fehlte: Zustelldatum.")
                .contains("Schritt 4 von 4: Ergebnis");
    }

    @Test
    void givesNoTipWhereTheMerchantWon() {
        tell(dispute, dispute.closed(DisputeOutcome.WON));

        awaitMerchant(dispute, "SENT", "SENT");
        assertThat(text(dispute, TEMPLATE))
                .contains("129,90\u00a0€ bleiben bei Ihnen.")
                .doesNotContain("Tipp");
    }

    @Test
    void warnsOfPayingTwiceWhereMoneyHasGoneBackBefore() {
        refund(dispute, "129.90", "DONE");

        tell(dispute, dispute.closed(DisputeOutcome.LOST));

        awaitMerchant(dispute, "SENT", "SENT");
        assertThat(text(dispute, TEMPLATE)).contains("129,90\u00a0€ wurden dem Käufer über Rejoinder schon erstattet");
    }

    @Test
    void tellsOnceAndNothingOfTheWayThere() {
        dispute.state = "ANSWERED";
        DisputeFact answered = dispute.updated();
        DisputeFact closed = dispute.closed(DisputeOutcome.WON);
        evidence.knows(dispute.id, dispute.json());

        topics.write(answered);
        topics.write(closed);
        topics.write(answered);
        topics.write(closed);

        awaitMerchant(dispute, "SENT", "DROPPED", "SENT");
        assertThat(statuses(dispute, TEMPLATE)).containsExactly("SENT");
    }

    @Test
    void saysNothingOfAClaimThatGoesOnAsAnotherOne() {
        tell(dispute, dispute.closed(DisputeOutcome.MERGED));
        update(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
    }
}
