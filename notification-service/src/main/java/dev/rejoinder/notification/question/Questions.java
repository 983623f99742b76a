package dev.rejoinder.notification.question;

import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.notification.check.Author;
import dev.rejoinder.notification.check.RequestKey;
import dev.rejoinder.notification.dispute.KnownDispute;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What shoppers are asked for: one question at a time, until they answer, it is taken back, or its time is over. */
@ApplicationScoped
class Questions {

    private final QuestionRows rows;
    private final QuestionMails mails;
    private final Clock clock;

    Questions(QuestionRows rows, QuestionMails mails, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.clock = clock;
    }

    /** What this very request has asked before. */
    Optional<Question> repeated(UUID disputeId, RequestKey key) {
        Optional<Question> known = rows.find(key.id("question", disputeId));
        known.ifPresent(question -> key.requireSame(question.requestHash()));
        return known;
    }

    /** @param asked as {@link QuestionCheck} lets it through */
    @Transactional
    Question ask(KnownDispute dispute, NewQuestion asked, RequestKey key, String by) {
        Instant now = clock.instant();
        rows.lapse(dispute.id(), now);
        Question question = new Question(
                key.id("question", dispute.id()),
                dispute.id(),
                dispute.merchantId(),
                asked.author() == null ? Author.of(by) : asked.author(),
                by,
                asked.items(),
                asked.answerBy(),
                now,
                Question.State.OPEN,
                null,
                key.hash(),
                null);
        if (!rows.insert(question)) {
            return repeated(dispute.id(), key)
                    .orElseThrow(() -> new Conflict(
                            "The shopper has been asked something already; withdraw that, or wait for the answer"));
        }
        mails.queue(question);
        Log.infof(
                "The shopper of dispute %s is asked for %d things",
                dispute.id(), asked.items().size());
        return question;
    }

    /** Withdrawing again changes nothing. */
    @Transactional
    void withdraw(UUID disputeId, UUID id) {
        Question question = rows.find(id)
                .filter(known -> known.disputeId().equals(disputeId))
                .orElseThrow(() -> new NotFound("question", id));
        if (!rows.withdraw(id, clock.instant()) && question.state() == Question.State.ANSWERED) {
            throw new Conflict("The shopper has answered already");
        }
    }
}
