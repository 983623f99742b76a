package dev.rejoinder.notification.account;

import dev.rejoinder.kit.net.GuardedSockets;
import dev.rejoinder.notification.account.Handed.NotTaken;
import dev.rejoinder.notification.account.Handed.Part;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.smtp.SmtpAnswer;
import dev.rejoinder.notification.smtp.SmtpServer;
import dev.rejoinder.notification.smtp.SmtpSession;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Hands a mail to the merchant's own mail server and says what came of it; never throws. Each mail has its own line. */
@ApplicationScoped
public class AccountLine {

    /** Authentication required, mechanism too weak, refused, encryption needed; RFC 4954. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    private final MailAccountConfig config;
    private final String ourName;
    private final ScheduledExecutorService alarm;

    AccountLine(MailAccountConfig config, EmailConfig emails) {
        this.config = config;
        this.ourName = emails.domain();
        this.alarm = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "mail-account-alarm");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param longest after this time the line is cut, whatever the server is at */
    public Handed send(MailSettings account, Message mail, Duration longest) {
        SmtpSession session = SmtpSession.with(server(account));
        ScheduledFuture<?> cut = alarm.schedule(session::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            session.open();
        } catch (MessagingException e) {
            cut.cancel(false);
            return NotOpened.because(e, session.getLastReturnCode());
        }
        try {
            session.send(mail, () -> {});
            return new Handed.Taken();
        } catch (MessagingException e) {
            return notSent(session, e);
        } finally {
            session.quit();
            cut.cancel(false);
        }
    }

    private static Handed notSent(SmtpSession session, MessagingException failure) {
        SmtpAnswer answer = SmtpAnswer.in(failure);
        if (!answer.isThere()) {
            return session.hasEnded() ? noAnswer(failure) : new NotTaken(Part.HOST, false, "the line broke", null);
        }
        String code = " (" + answer.code() + ")";
        if (answer.isAway()) {
            return new NotTaken(Part.HOST, false, "the mail server takes no mails now" + code, answer.words());
        }
        if (ABOUT_LOGIN.contains(answer.code())) {
            return new NotTaken(Part.LOGIN, true, "the mail server does not let this user send" + code, answer.words());
        }
        return answer.isAboutSender()
                ? new NotTaken(
                        Part.SENDER,
                        answer.isForGood(),
                        "the mail server takes no mails from this address" + code,
                        answer.words())
                : new NotTaken(
                        Part.MAIL, answer.isForGood(), "the mail server refused the mail" + code, answer.words());
    }

    private static Handed noAnswer(MessagingException failure) {
        return failure.getNextException() instanceof SocketTimeoutException
                ? new Handed.NoAnswer("the mail server did not answer in time")
                : new Handed.NoAnswer("the connection to the mail server broke");
    }

    private SmtpServer server(MailSettings account) {
        return new SmtpServer(
                account.host(),
                account.port(),
                account.encryption(),
                account.username(),
                account.password(),
                ourName,
                config.connectTimeout(),
                config.timeout(),
                new GuardedSockets(config.local()));
    }

    void stop(@Observes ShutdownEvent event) {
        alarm.shutdownNow();
    }
}
