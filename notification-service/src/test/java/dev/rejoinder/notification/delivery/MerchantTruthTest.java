package dev.rejoinder.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Decided;
import dev.rejoinder.notification.dispute.Handling.Refund;
import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which states each mail is still sent, by what was decided and how the newest refund stands. */
class MerchantTruthTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "merchant-claim-opened, , , OPENED GATHERING NEEDS_DECISION ANSWERING MORE_EVIDENCE_ASKED",
        "merchant-claim-updated, , , OPENED GATHERING NEEDS_DECISION ANSWERING MORE_EVIDENCE_ASKED",
        "merchant-deadline-near, , , OPENED GATHERING NEEDS_DECISION ANSWERING MORE_EVIDENCE_ASKED",
        "merchant-deadline-near, , HELD, OPENED GATHERING NEEDS_DECISION ANSWERING MORE_EVIDENCE_ASKED REFUNDING",
        "merchant-deadline-near, , CALLED, OPENED GATHERING NEEDS_DECISION ANSWERING MORE_EVIDENCE_ASKED",
        "merchant-decision-needed, , , OPENED GATHERING NEEDS_DECISION MORE_EVIDENCE_ASKED",
        "merchant-decision-needed, REVIEW, , OPENED GATHERING NEEDS_DECISION MORE_EVIDENCE_ASKED",
        "merchant-decision-needed, CONTEST, , ''",
        "merchant-approval-needed, , , ''",
        "merchant-approval-needed, CONTEST, , OPENED GATHERING NEEDS_DECISION MORE_EVIDENCE_ASKED",
        "merchant-approval-needed, REFUND, UNAPPROVED, OPENED GATHERING NEEDS_DECISION MORE_EVIDENCE_ASKED REFUNDING",
        "merchant-approval-needed, REFUND, ORDERED, OPENED GATHERING NEEDS_DECISION MORE_EVIDENCE_ASKED",
        "merchant-answer-stuck, CONTEST, , OPENED GATHERING NEEDS_DECISION ANSWERING MORE_EVIDENCE_ASKED",
        "merchant-answer-stuck, REFUND, , ANSWERING",
        "merchant-refund-stopped, REFUND, , OPENED GATHERING NEEDS_DECISION MORE_EVIDENCE_ASKED",
        "merchant-refund-stopped, REFUND, HELD, OPENED GATHERING NEEDS_DECISION ANSWERED MORE_EVIDENCE_ASKED REFUNDING",
        "merchant-refund-stopped, CONTEST, , ''",
        "merchant-answer-sent, , , ANSWERED",
        "merchant-more-evidence-asked, , , MORE_EVIDENCE_ASKED",
        "merchant-refund-under-way, REFUND, PENDING, REFUNDING",
        "merchant-refund-under-way, REFUND, UNAPPROVED, ''",
        "merchant-refund-done, REFUND, DONE, REFUNDED CLOSED",
        "merchant-refund-done, REFUND, FAILED, REFUNDED",
        "merchant-outcome, , , CLOSED"
    })
    void holdsInTheseStates(String template, Decided decided, Refund.State refund, String states) {
        Handling handling = new Handling(
                decided, refund == null ? List.of() : List.of(new Refund(Money.of("10.00", "EUR"), refund)));

        assertThat(Arrays.stream(DisputeState.values())
                        .filter(state -> new MerchantTruth(dispute(state), handling, NOW)
                                .ended(Template.named(template))
                                .isEmpty())
                        .map(DisputeState::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(states);
    }

    private static Dispute dispute(DisputeState state) {
        return new Dispute(
                null,
                "teehaus",
                1,
                state,
                state == DisputeState.CLOSED ? DisputeOutcome.WON : null,
                null,
                null,
                null,
                null,
                null,
                Deadline.told(Instant.parse("2026-11-03T10:00:00Z"), Deadline.Source.MERCHANT),
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
