package dev.rejoinder.notification.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What may still be answered, for a page on which a shopper can. */
@ApplicationScoped
public class OpenQuestions {

    private final QuestionRows rows;
    private final Clock clock;

    OpenQuestions(QuestionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<OpenQuestion> of(UUID disputeId) {
        return rows.of(disputeId).stream()
                .filter(question -> question.state() == Question.State.OPEN && question.erasedAt() == null)
                .filter(question -> clock.instant().isBefore(question.answerBy()))
                .findFirst()
                .map(question -> new OpenQuestion(QuestionMails.id(question), QuestionMails.about(question)));
    }
}
