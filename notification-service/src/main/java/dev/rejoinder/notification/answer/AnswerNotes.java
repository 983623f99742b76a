package dev.rejoinder.notification.answer;

import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.notification.account.MailAccount;
import dev.rejoinder.notification.account.MailAccounts;
import dev.rejoinder.notification.outgoing.Backoff;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.outgoing.Noting;
import dev.rejoinder.notification.outgoing.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;

/** Notes what came of an answer. */
@ApplicationScoped
class AnswerNotes {

    private final Outgoing outgoing;
    private final MailAccounts accounts;
    private final EmailConfig config;

    AnswerNotes(Outgoing outgoing, MailAccounts accounts, EmailConfig config) {
        this.outgoing = outgoing;
        this.accounts = accounts;
        this.config = config;
    }

    /** Its account is no longer used, and the answer is at its end. */
    @Transactional
    public void accountRefused(DueEmail email, MailAccount account, String reason) throws SQLException {
        accounts.refused(account, reason);
        outgoing.giveUp(email, EmailFailure.ACCOUNT_REFUSED, reason, true);
    }

    void giveUp(DueEmail email, EmailFailure failure, String reason, boolean tried) {
        Noting.note(() -> outgoing.giveUp(email, failure, reason, tried));
    }

    /** Evidence-service is away, or our own database: every answer waits. */
    void waitForUs(DueEmail email, String reason) {
        postpone(email, reason, config.longestOutagePause(), false, false);
    }

    void postpone(DueEmail email, String reason, boolean tried, boolean answerLost) {
        postpone(email, reason, config.longestPause(), tried, answerLost);
    }

    private void postpone(DueEmail email, String reason, Duration longest, boolean tried, boolean answerLost) {
        Duration pause = Backoff.pause(email.postponed(), longest);
        Noting.note(() -> outgoing.postpone(email, reason, pause, tried, answerLost));
    }
}
