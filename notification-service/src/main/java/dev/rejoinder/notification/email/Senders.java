package dev.rejoinder.notification.email;

import dev.rejoinder.kit.work.AfterCommit;
import dev.rejoinder.notification.answer.AnswerSender;
import dev.rejoinder.notification.delivery.Sender;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever sends hears of new mails once they are committed. */
@ApplicationScoped
class Senders {

    private final AfterCommit afterCommit;
    private final Sender sender;
    private final AnswerSender answers;

    Senders(AfterCommit afterCommit, Sender sender, AnswerSender answers) {
        this.afterCommit = afterCommit;
        this.sender = sender;
        this.answers = answers;
    }

    void wakeAfterCommit() {
        afterCommit.run(sender::wake);
    }

    void wakeForAnswersAfterCommit() {
        afterCommit.run(answers::wake);
    }
}
