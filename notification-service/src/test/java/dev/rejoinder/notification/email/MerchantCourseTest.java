package dev.rejoinder.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.notification.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which mail a fact asks for. */
class MerchantCourseTest {

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

    private static String mail(News news) {
        return MerchantCourse.mail(news).map(template -> template.wireName()).orElse("");
    }
}
