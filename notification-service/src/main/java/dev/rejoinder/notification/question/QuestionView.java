package dev.rejoinder.notification.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question as its list shows it.
 *
 * @param items empty for auditors, and once they are erased
 * @param emailId the mail that carries it, as {@code GET /emails} has it
 */
record QuestionView(
        UUID id,
        UUID disputeId,
        String author,
        String askedBy,
        List<Item> items,
        Instant answerBy,
        Instant askedAt,
        Question.State state,
        Instant settledAt,
        Instant erasedAt,
        UUID emailId) {

    static QuestionView of(Question question, boolean masked) {
        return new QuestionView(
                question.id(),
                question.disputeId(),
                masked ? null : question.author(),
                masked ? null : question.askedBy(),
                masked ? List.of() : question.items(),
                question.answerBy(),
                question.askedAt(),
                question.state(),
                question.settledAt(),
                question.erasedAt(),
                QuestionMails.id(question));
    }
}
