package dev.rejoinder.notification.template;

import dev.rejoinder.notification.dispute.Dispute;
import java.util.Optional;

/** Shows who does not recognise a payment how it looks on a bank statement, so that it can be found there. */
final class StatementSection {

    private StatementSection() {}

    /** Nothing unless all of the line is known. */
    static Optional<Section.Builder> of(Situation situation) {
        String name = situation.profile().brandIn(situation.language()).statementName();
        Dispute.Order order = situation.dispute().order();
        boolean isKnown = order != null && order.placedAt() != null && order.total() != null;
        if (!situation.isChargeback() || name == null || !isKnown) {
            return Optional.empty();
        }
        LookWords words = Vocabulary.in(situation.language()).look();
        Formats formats = situation.formats();
        return Optional.of(Section.titled(words.statement_title())
                .say(words.statement_looks())
                .statement(new Section.Statement(
                        words.statement_date(),
                        formats.shortDate(order.placedAt()),
                        words.statement_name(),
                        name,
                        words.statement_amount(),
                        formats.money(order.total()))));
    }
}
