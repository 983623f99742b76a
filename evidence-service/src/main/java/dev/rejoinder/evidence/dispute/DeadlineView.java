package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.evidence.deadline.DeadlineRule;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * By when to answer and why.
 *
 * @param rule null unless the source is a rule
 * @param answerBy when it is answered, or made known as unanswered, if all goes as it should
 * @param awaitsAnswer false once it is answered or closed
 * @param nextReminder null if none is to come
 * @param history every deadline it has had, oldest first
 */
record DeadlineView(
        Instant respondBy,
        Deadline.Source source,
        RuleView rule,
        Instant answerBy,
        boolean awaitsAnswer,
        NextReminder nextReminder,
        List<Past> history) {

    /** @param read when we read it there, such as {@code 2026-10} */
    record RuleView(String name, int days, DeadlineRule.Unit unit, String edition, URI source, YearMonth read) {

        static RuleView of(DeadlineRule rule) {
            return new RuleView(rule.name(), rule.days(), rule.unit(), rule.edition(), rule.source(), rule.read());
        }
    }

    record NextReminder(Reminder reminder, Instant at) {}

    record Past(Instant since, Instant respondBy, Deadline.Source source, String rule) {

        static Past of(DeadlineHistory.Entry entry) {
            Deadline deadline = entry.deadline();
            return new Past(entry.at(), deadline.respondBy(), deadline.source(), deadline.rule());
        }
    }
}
