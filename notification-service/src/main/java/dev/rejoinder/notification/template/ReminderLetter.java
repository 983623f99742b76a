package dev.rejoinder.notification.template;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Reminder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reminds of a deadline: how long is left when it is sent, what is missing, and at the end what silence leads to. */
final class ReminderLetter {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long FEWEST_HOURS = 2;

    private final Situation situation;
    private final MerchantPage page;
    private final CourseWords words;
    private final Duration left;

    private ReminderLetter(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.page = new MerchantPage(situation, config);
        this.words = Vocabulary.in(situation.language()).course();
        this.left =
                Duration.between(situation.now(), situation.dispute().deadline().respondBy());
    }

    static Letter of(Situation situation, LettersConfig config) {
        ReminderLetter letter = new ReminderLetter(situation, config);
        return letter.page.letter(
                letter.subject(),
                letter.page.preheader(),
                letter.title(),
                letter.lead(),
                letter.page.next(),
                letter.page.packet(),
                letter.steps());
    }

    private String subject() {
        return isWithin(Reminder.ONE_DAY) ? title() : words.near_days_subject(begun(DAY), page.day());
    }

    private String title() {
        if (situation.isLate()) {
            return words.near_passed_subject();
        }
        if (isWithin(Reminder.FOUR_HOURS)) {
            return words.near_hours_subject(Math.max(begun(HOUR), FEWEST_HOURS));
        }
        return isWithin(Reminder.ONE_DAY) ? words.near_day_subject() : words.near_days_title(begun(DAY));
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        lead.add(
                situation.isChargeback()
                        ? words.near_chargeback(situation.amount())
                        : words.near_claim(situation.amount()));
        switch (situation.dispute().state()) {
            case ANSWERING -> lead.add(words.near_under_way());
            case REFUNDING -> lead.add(words.near_refund_waits());
            default -> lead.add(words.near_elsewhere());
        }
        if (isWithin(Reminder.FOUR_HOURS) && !situation.isLate()) {
            lead.add(situation.isChargeback() ? words.near_silence_chargeback() : words.near_silence_claim());
        }
        return lead;
    }

    private Section steps() {
        if (situation.dispute().state() == DisputeState.ANSWERING) {
            return page.stepsAtCase(words.step_check(), words.step_again());
        }
        return situation.dispute().state() == DisputeState.REFUNDING
                ? page.stepsAtCase(words.step_refund_waits(), page.notTwice())
                : page.steps();
    }

    private boolean isWithin(Reminder rung) {
        return left.compareTo(rung.before()) <= 0;
    }

    /** How many of these, the one that has begun included. */
    private long begun(Duration unit) {
        return left.dividedBy(unit) + (left.toNanos() % unit.toNanos() == 0 ? 0 : 1);
    }
}
