package dev.rejoinder.notification.answer;

import dev.rejoinder.notification.account.MailAccountConfig;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.DueEmails;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.outgoing.Instance;
import dev.rejoinder.notification.outgoing.Writers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;

/**
 * Carries due answers to Amazon out, on threads of its own: merchants' mail servers are as slow as they like, and our own
 * mails do not wait for them.
 */
@ApplicationScoped
public class AnswerSender {

    private final Instance instance;
    private final DueEmails due;
    private final AnswerRound round;
    private final Writers writers;

    AnswerSender(Instance instance, DueEmails due, AnswerRound round, MailAccountConfig accounts, EmailConfig config) {
        this.instance = instance;
        this.due = due;
        this.round = round;
        this.writers = new Writers("answer", accounts.senders(), config.poll(), this::take, this::send);
    }

    public void wake() {
        writers.wake();
    }

    void start(@Observes StartupEvent event) {
        writers.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writers.stop();
    }

    private List<DueEmail> take() throws SQLException {
        instance.ensureAlive();
        return due.takeAnswer();
    }

    /** A merchant's next answer waited for this one. */
    private void send(List<DueEmail> taken) {
        taken.forEach(round::run);
        wake();
    }
}
