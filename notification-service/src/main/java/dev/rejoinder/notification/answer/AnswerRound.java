package dev.rejoinder.notification.answer;

import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.notification.account.AccountLine;
import dev.rejoinder.notification.account.Handed;
import dev.rejoinder.notification.account.Handed.NotTaken;
import dev.rejoinder.notification.account.Handed.Part;
import dev.rejoinder.notification.account.MailAccount;
import dev.rejoinder.notification.account.MailAccountConfig;
import dev.rejoinder.notification.account.MailAccounts;
import dev.rejoinder.notification.dispute.Dispatch;
import dev.rejoinder.notification.dispute.Dispatches;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.Noting;
import dev.rejoinder.notification.outgoing.Outgoing;
import dev.rejoinder.notification.outgoing.Sending;
import dev.rejoinder.notification.outgoing.Tally;
import dev.rejoinder.notification.outgoing.Tally.Outcome;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Plain;
import dev.rejoinder.notification.template.Rendered;
import dev.rejoinder.notification.template.Template;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes an answer to Amazon from its row to an outcome.
 *
 * <ol>
 *   <li>Without a verified account it ends here, before evidence-service reckons that Amazon may have it.
 *   <li>Evidence-service gives the mail, or says that it is not to be sent any more.
 *   <li>Message-ID and text are kept, so that each attempt is the same mail.
 *   <li>It goes out over the merchant's own account and nowhere else, and the outcome is noted.
 * </ol>
 */
@ApplicationScoped
class AnswerRound {

    private static final int LONGEST_REASON = 300;

    private final MailAccounts accounts;
    private final Dispatches dispatches;
    private final Profiles profiles;
    private final AccountLine line;
    private final Outgoing outgoing;
    private final AnswerNotes notes;
    private final MailAccountConfig config;
    private final Clock clock;
    private final Tally tally;

    AnswerRound(
            MailAccounts accounts,
            Dispatches dispatches,
            Profiles profiles,
            AccountLine line,
            Outgoing outgoing,
            AnswerNotes notes,
            MailAccountConfig config,
            Clock clock,
            Tally tally) {
        this.accounts = accounts;
        this.dispatches = dispatches;
        this.profiles = profiles;
        this.line = line;
        this.outgoing = outgoing;
        this.notes = notes;
        this.config = config;
        this.clock = clock;
        this.tally = tally;
    }

    void run(DueEmail email) {
        try {
            Optional<MailAccount> account = accounts.verified(email.merchantId());
            if (account.isEmpty()) {
                notes.giveUp(
                        email,
                        EmailFailure.NO_MAIL_ACCOUNT,
                        "the merchant has no mail account that is verified",
                        false);
                return;
            }
            dispatch(email, account.get());
        } catch (MessagingException | IOException | SQLException | RuntimeException e) {
            if (StorageTrouble.isIn(e)) {
                notes.waitForUs(email, "our database was away");
                return;
            }
            Log.errorf("Answer %s cannot be sent: %s", email.id(), e.getClass().getName());
            Log.debug("What went wrong, which may quote a shopper's data", e);
            notes.waitForUs(email, "it cannot be sent: " + e.getClass().getSimpleName());
        }
    }

    private void dispatch(DueEmail email, MailAccount account) throws MessagingException, IOException, SQLException {
        Dispatch dispatch = dispatches.ask(email.disputeId(), email.round());
        if (dispatch instanceof Dispatch.Given given) {
            send(email, account, AnswerMail.read(given.mail()));
        } else if (dispatch instanceof Dispatch.NotWanted notWanted) {
            notes.giveUp(email, EmailFailure.NOT_WANTED, shortened(notWanted.reason()), false);
        } else if (dispatch instanceof Dispatch.NotNow notNow) {
            notes.waitForUs(email, notNow.reason());
        }
    }

    private void send(DueEmail email, MailAccount account, AnswerMail answer)
            throws MessagingException, IOException, SQLException {
        Optional<String> recipient = answer.recipient();
        if (recipient.isEmpty()) {
            notes.giveUp(email, EmailFailure.MAIL_REFUSED, "it names no address that can be written to", false);
            return;
        }
        Rendered said = answer.said();
        String language = answer.language();
        String messageId = messageId(email, account);
        if (!outgoing.prepare(email, messageId, recipient.get(), said)) {
            return;
        }
        String name = profiles.find(email.merchantId()).map(Profile::name).orElse(null);
        Message mail = answer.from(account.settings().address(), name, messageId, clock.instant());
        Handed handed = line.send(account.settings(), mail, config.longest());
        count(handed);
        if (handed instanceof Handed.Taken) {
            Noting.note(() ->
                    outgoing.sent(email, new Sending(recipient.get(), language, said, null, List.of(), List.of())));
        } else if (handed instanceof Handed.NoAnswer noAnswer) {
            notes.postpone(email, noAnswer.reason(), true, true);
        } else if (handed instanceof NotTaken notTaken) {
            notTaken(email, account, notTaken);
        }
    }

    /** Only its code is kept of what the mail server said: its words may quote addresses. */
    private void notTaken(DueEmail email, MailAccount account, NotTaken notTaken) {
        if (!notTaken.forGood()) {
            boolean offered = notTaken.part() == Part.SENDER || notTaken.part() == Part.MAIL;
            notes.postpone(email, notTaken.why(), offered, false);
            return;
        }
        Log.warnf("Answer %s failed: %s", email.id(), notTaken.why());
        if (notTaken.part() == Part.LOGIN) {
            Noting.note(() -> notes.accountRefused(email, account, notTaken.why()));
        } else {
            notes.giveUp(email, EmailFailure.MAIL_REFUSED, notTaken.why(), true);
        }
    }

    /** Once it was offered its id stays, even if the account has another address by now. */
    private static String messageId(DueEmail email, MailAccount account) {
        return email.recipient() == null
                ? "<" + email.id() + "@" + account.settings().domain() + ">"
                : email.messageId();
    }

    private void count(Handed handed) {
        if (handed instanceof Handed.Taken) {
            tally.count(Template.AMAZON_ANSWER, Outcome.SENT);
        } else {
            boolean isOver = handed instanceof NotTaken notTaken && notTaken.forGood();
            tally.count(Template.AMAZON_ANSWER, isOver ? Outcome.FAILED : Outcome.DELAYED);
        }
    }

    private static String shortened(String reason) {
        String line = Plain.line(reason);
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
