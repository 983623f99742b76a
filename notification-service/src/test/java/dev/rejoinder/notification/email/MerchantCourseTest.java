package dev.rejoinder.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.notification.Case;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which mail a fact asks for. */
class MerchantCourseTest {

    private static final Set<DisputeState> OPEN = EnumSet.complementOf(EnumSet.of(DisputeState.CLOSED));

    private final Case dispute = new Case("teehaus");

    @ParameterizedTest
    @EnumSource(Reminder.class)
    void remindsOnEachRung(Reminder reminder) {
        assertThat(mail(new News(dispute.reminded(reminder), null))).isEqualTo("merchant-deadline-near");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DECIDED, merchant-decision-needed",
        "NOT_ALLOWED, merchant-approval-needed",
        "CANNOT_BE_ANSWERED, merchant-answer-stuck",
        "CANNOT_BE_REFUNDED, merchant-refund-stopped"
    })
    void tellsOfEachEscalation(Escalation escalation, String template) {
        assertThat(mail(new News(dispute.escalated(escalation), null))).isEqualTo(template);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void tellsWhenTheStateTurns(DisputeState before, DisputeState now, String template) {
        dispute.state = before.name();
        Told told = Told.of(dispute.updated());
        dispute.state = now.name();

        assertThat(mail(new News(dispute.updated(), told))).isEqualTo(template);
    }

    @Test
    void tellsOfNoTurnWhereNothingIsKnownOfBefore() {
        dispute.state = "ANSWERED";

        assertThat(mail(new News(dispute.updated(), null))).isEmpty();
    }

    /** All pairs but for the end; what fails goes back in silence. */
    static Stream<Arguments> turns() {
        return OPEN.stream().flatMap(before -> OPEN.stream().map(now -> Arguments.of(before, now, turn(before, now))));
    }

    private static String turn(DisputeState before, DisputeState now) {
        boolean isBack = before == DisputeState.REFUNDING || before == DisputeState.ANSWERING;
        if (before == now) {
            return "";
        }
        return switch (now) {
            case ANSWERED -> before == DisputeState.REFUNDING ? "" : "merchant-answer-sent";
            case MORE_EVIDENCE_ASKED -> isBack ? "" : "merchant-more-evidence-asked";
            case REFUNDING -> "merchant-refund-under-way";
            case REFUNDED -> "merchant-refund-done";
            default -> "";
        };
    }

    @ParameterizedTest
    @CsvSource({
        ", WON, merchant-outcome",
        ", LOST, merchant-outcome",
        ", NO_FAULT, merchant-outcome",
        ", WITHDRAWN, merchant-outcome",
        ", EXPIRED, merchant-outcome",
        ", MERGED, ''",
        "LOST, WON, merchant-outcome",
        "LOST, LOST, ''"
    })
    void tellsOfEachOutcomeOnce(DisputeOutcome before, DisputeOutcome now, String template) {
        Told told = Told.of(before == null ? dispute.updated() : dispute.closed(before));

        assertThat(mail(new News(dispute.closed(now), told))).isEqualTo(template);
    }

    private static String mail(News news) {
        return MerchantCourse.mail(news).map(template -> template.wireName()).orElse("");
    }
}
