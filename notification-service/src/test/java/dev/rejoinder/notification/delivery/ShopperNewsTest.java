package dev.rejoinder.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Refund;
import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mail to a shopper is sent, waits, or is dropped, by how the dispute stands when it is due. */
class ShopperNewsTest {

    @ParameterizedTest(name = "{0} while {1}, refund {2}: {3}")
    @CsvSource({
        "SHOPPER_CLAIM_RECEIVED,      GATHERING,      ,           SEND",
        "SHOPPER_CLAIM_RECEIVED,      ANSWERED,       ,           SEND",
        "SHOPPER_CLAIM_RECEIVED,      REFUNDING,      UNAPPROVED, SEND",
        "SHOPPER_CLAIM_RECEIVED,      REFUNDING,      CALLED,     SEND",
        "SHOPPER_CLAIM_RECEIVED,      REFUNDING,      PENDING,    DROP",
        "SHOPPER_CHARGEBACK_RECEIVED, REFUNDED,       DONE,       DROP",
        "SHOPPER_CLAIM_RECEIVED,      CLOSED,         ,           DROP",
        "SHOPPER_LOOKED_AT_AGAIN,     MORE_EVIDENCE_ASKED, ,      SEND",
        "SHOPPER_LOOKED_AT_AGAIN,     ANSWERING,      ,           SEND",
        "SHOPPER_LOOKED_AT_AGAIN,     ANSWERED,       ,           SEND",
        "SHOPPER_LOOKED_AT_AGAIN,     REFUNDING,      PENDING,    DROP",
        "SHOPPER_LOOKED_AT_AGAIN,     CLOSED,         ,           DROP",
        "SHOPPER_REFUND_COMING,       REFUNDING,      UNAPPROVED, WAIT",
        "SHOPPER_REFUND_COMING,       REFUNDING,      ORDERED,    WAIT",
        "SHOPPER_REFUND_COMING,       REFUNDING,      CALLED,     WAIT",
        "SHOPPER_REFUND_COMING,       REFUNDING,      HELD,       WAIT",
        "SHOPPER_REFUND_COMING,       REFUNDING,      PENDING,    SEND",
        "SHOPPER_REFUND_COMING,       REFUNDED,       DONE,       SEND",
        "SHOPPER_REFUND_COMING,       NEEDS_DECISION, DONE,       SEND",
        "SHOPPER_REFUND_COMING,       NEEDS_DECISION, FAILED,     DROP",
        "SHOPPER_REFUND_COMING,       CLOSED,         DONE,       SEND",
        "SHOPPER_REFUND_COMING,       CLOSED,         FAILED,     DROP",
        "SHOPPER_REFUND_COMING,       NEEDS_DECISION, ,           DROP"
    })
    void dependsOnHowItStands(Template template, DisputeState state, Refund.State refund, String verdict) {
        assertThat(verdict(template, dispute(state, null), handling(refund))).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "SHOPPER_DECIDED_FOR_SHOPPER, LOST,      SEND",
        "SHOPPER_DECIDED_FOR_SHOPPER, WON,       DROP",
        "SHOPPER_DECIDED_FOR_SHOP,    WON,       SEND",
        "SHOPPER_DECIDED_FOR_SHOP,    LOST,      DROP",
        "SHOPPER_DECIDED_FOR_SHOP,    MERGED,    DROP",
        "SHOPPER_DECIDED_FOR_SHOP,    ,          DROP",
        "SHOPPER_CLOSED_WITHDRAWN,    WITHDRAWN, SEND",
        "SHOPPER_CLOSED_WITHDRAWN,    NO_FAULT,  DROP",
        "SHOPPER_CLOSED_NO_FAULT,     NO_FAULT,  SEND",
        "SHOPPER_CLOSED_EXPIRED,      EXPIRED,   SEND"
    })
    void dependsOnHowItEnded(Template template, DisputeOutcome outcome, String verdict) {
        assertThat(verdict(template, dispute(DisputeState.CLOSED, outcome), Handling.NONE))
                .isEqualTo(verdict);
    }

    private static String verdict(Template template, Dispute dispute, Handling handling) {
        if (ShopperNews.obsolete(template, dispute, handling).isPresent()) {
            return "DROP";
        }
        return ShopperNews.notYet(template, handling).isPresent() ? "WAIT" : "SEND";
    }

    private static Dispute dispute(DisputeState state, DisputeOutcome outcome) {
        return new Dispute(
                UUID.randomUUID(),
                "teehaus",
                3,
                state,
                outcome,
                ClaimKind.A_TO_Z,
                null,
                null,
                null,
                null,
                Deadline.told(Instant.parse("2026-11-09T09:00:00Z"), Deadline.Source.MERCHANT),
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Handling handling(Refund.State refund) {
        return refund == null
                ? Handling.NONE
                : new Handling(null, List.of(new Refund(Money.of("40.00", "EUR"), refund)));
    }
}
