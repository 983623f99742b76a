package dev.rejoinder.notification.template;

import dev.rejoinder.notification.calendar.Appointment;
import dev.rejoinder.notification.dispute.Dispute;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Puts the date to answer into the merchant's calendar, moves it there, and takes it away. A dispute has one such date at a
 * time, so a second round moves the entry of the first.
 */
final class DeadlineFile {

    private static final String NAME = "deadline.ics";
    private static final List<Duration> ALARMS = List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4));

    private DeadlineFile() {}

    static Optional<Rendered.Attachment> of(Template template, Situation situation, LettersConfig config) {
        return switch (template) {
            case MERCHANT_CHARGEBACK_OPENED,
                    MERCHANT_CLAIM_OPENED,
                    MERCHANT_DEADLINE_NEAR,
                    MERCHANT_MORE_EVIDENCE_ASKED ->
                situation.isLate() ? Optional.empty() : Optional.of(file(situation, config, false));
            case MERCHANT_CLAIM_UPDATED ->
                situation.isLate() || !situation.changes().contains(Change.DEADLINE)
                        ? Optional.empty()
                        : Optional.of(file(situation, config, false));
            case MERCHANT_ANSWER_SENT, MERCHANT_OUTCOME -> Optional.of(file(situation, config, true));
            default -> Optional.empty();
        };
    }

    private static Rendered.Attachment file(Situation situation, LettersConfig config, boolean cancelled) {
        Dispute dispute = situation.dispute();
        CalendarWords words = Vocabulary.in(situation.language()).calendar();
        String order = situation.reference();
        String date = situation.formats().dateTime(dispute.deadline().respondBy());
        Appointment appointment = new Appointment(
                "answer-by." + dispute.id() + "@rejoinder",
                config.help(),
                dispute.version(),
                dispute.updatedAt(),
                dispute.deadline().respondBy(),
                cancelled,
                situation.isChargeback() ? words.answer_chargeback(order) : words.answer_claim(order),
                cancelled ? words.nothing_left() : words.answer_by(date),
                URI.create(config.dispute(dispute.id())),
                ALARMS);
        return new Rendered.Attachment(NAME, Appointment.MEDIA_TYPE, appointment.file());
    }
}
