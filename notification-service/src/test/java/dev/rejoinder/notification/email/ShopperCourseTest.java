package dev.rejoinder.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.Case;
import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mail to the shopper follows from which change of a dispute. */
class ShopperCourseTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "GATHERING,      NEEDS_DECISION,      ",
        "NEEDS_DECISION, REFUNDING,           SHOPPER_REFUND_COMING",
        "ANSWERED,       REFUNDING,           SHOPPER_REFUND_COMING",
        "NEEDS_DECISION, REFUNDED,            SHOPPER_REFUND_COMING",
        ",               REFUNDED,            SHOPPER_REFUND_COMING",
        "REFUNDING,      REFUNDED,            ",
        "REFUNDING,      REFUNDING,           ",
        "REFUNDING,      NEEDS_DECISION,      ",
        "NEEDS_DECISION, ANSWERING,           ",
        "ANSWERING,      ANSWERED,            ",
        "ANSWERED,       MORE_EVIDENCE_ASKED, SHOPPER_LOOKED_AT_AGAIN",
        "GATHERING,      MORE_EVIDENCE_ASKED, SHOPPER_LOOKED_AT_AGAIN",
        "MORE_EVIDENCE_ASKED, MORE_EVIDENCE_ASKED, ",
        "ANSWERING,      MORE_EVIDENCE_ASKED, ",
        "REFUNDING,      MORE_EVIDENCE_ASKED, ",
        "MORE_EVIDENCE_ASKED, REFUNDING,      SHOPPER_REFUND_COMING",
        "CLOSED,         CLOSED,              "
    })
    void followsFromAnUpdate(DisputeState before, DisputeState after, Template mail) {
        Case dispute = new Case("teehaus");
        dispute.state = after.name();

        assertThat(ShopperCourse.mail(new News(dispute.updated(), told(before))))
                .isEqualTo(Optional.ofNullable(mail));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "LOST,      SHOPPER_DECIDED_FOR_SHOPPER",
        "WON,       SHOPPER_DECIDED_FOR_SHOP",
        "WITHDRAWN, SHOPPER_CLOSED_WITHDRAWN",
        "NO_FAULT,  SHOPPER_CLOSED_NO_FAULT",
        "EXPIRED,   SHOPPER_CLOSED_EXPIRED",
        "MERGED,    "
    })
    void followsFromTheEnd(DisputeOutcome outcome, Template mail) {
        DisputeFact closed = new Case("teehaus").closed(outcome);

        assertThat(ShopperCourse.mail(new News(closed, told(DisputeState.ANSWERED))))
                .isEqualTo(Optional.ofNullable(mail));
        assertThat(ShopperCourse.mail(new News(closed, null))).isEmpty();
    }

    private static Told told(DisputeState state) {
        return new Told(UUID.randomUUID(), "teehaus", 1, Instant.EPOCH, false, false, false, state, null);
    }
}
