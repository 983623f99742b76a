package dev.rejoinder.evidence.dispute;

import static java.util.stream.Collectors.toSet;

import dev.rejoinder.event.Reminder;
import dev.rejoinder.evidence.deadline.Calendars;
import dev.rejoinder.evidence.deadline.Ladder;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
import dev.rejoinder.evidence.deadline.Reminders;
import dev.rejoinder.evidence.deadline.Reminders.Planned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Plans what reminds of disputes that await an answer, and ends it once they do not. */
@ApplicationScoped
class ReminderPlan {

    private final Calendars calendars;
    private final Reminders reminders;
    private final Clock clock;

    ReminderPlan(Calendars calendars, Reminders reminders, Clock clock) {
        this.calendars = calendars;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** A claim that is told when its deadline has passed is reminded of at once, as too late. */
    void follow(List<Dispute> disputes) {
        if (disputes.isEmpty()) {
            return;
        }
        Map<String, MerchantCalendar> known =
                calendars.of(disputes.stream().map(Dispute::merchantId).collect(toSet()));
        Instant now = clock.instant();
        reminders.plan(disputes.stream()
                .filter(Dispute::awaitsAnswer)
                .map(dispute -> {
                    Ladder ladder = ladder(dispute, known);
                    return planned(dispute, ladder.next(now).orElse(new Ladder.Rung(Reminder.PASSED, now)));
                })
                .toList());
        reminders.end(disputes.stream()
                .filter(dispute -> !dispute.awaitsAnswer())
                .map(Dispute::id)
                .toList());
    }

    static Ladder ladder(Dispute dispute, Map<String, MerchantCalendar> known) {
        return new Ladder(
                dispute.deadline().respondBy(), known.getOrDefault(dispute.merchantId(), MerchantCalendar.UNKNOWN));
    }

    static Planned planned(Dispute dispute, Ladder.Rung rung) {
        return new Planned(dispute.id(), dispute.merchantId(), rung.at(), rung.reminder());
    }
}
