package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.smtp.SmtpAnswer;
import dev.rejoinder.notification.smtp.SmtpServer;
import dev.rejoinder.notification.smtp.SmtpSession;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mails to the mail server and says what came of it; never throws. Sessions stay open for the next mail. */
@ApplicationScoped
class MailRelay {

    private final SmtpConfig config;
    private final boolean local;
    private final SmtpServer server;
    private final ConcurrentLinkedDeque<SmtpSession> resting = new ConcurrentLinkedDeque<>();

    MailRelay(
            SmtpConfig config,
            EmailConfig emails,
            @ConfigProperty(name = "rejoinder.local", defaultValue = "false") boolean local) {
        this.config = config;
        this.local = local;
        this.server = config.server(emails.domain());
    }

    void check(@Observes StartupEvent event) {
        config.check(ConfigUtils.isProfileActive("prod"), local);
    }

    /** @param beforeEnd run just before the server may take the mail over, at most once */
    Delivery handOver(Message mail, Runnable beforeEnd) {
        SmtpSession rested = rested();
        if (rested != null) {
            Delivery delivery = handOver(rested, mail, beforeEnd);
            if (!(delivery instanceof Delivery.Away) || rested.hasEnded()) {
                return delivery;
            }
        }
        try {
            return handOver(SmtpSession.with(server).open(), mail, beforeEnd);
        } catch (MessagingException e) {
            return new Delivery.Away(
                    isAboutEncryption(e)
                            ? "the mail server does not offer the encryption we require"
                            : "the mail server cannot be reached or does not let us in");
        }
    }

    /** The server may have ended a session while it rested. */
    private SmtpSession rested() {
        for (SmtpSession session = resting.pollLast(); session != null; session = resting.pollLast()) {
            if (session.isFresh()) {
                return session;
            }
            session.quit();
        }
        return null;
    }

    private Delivery handOver(SmtpSession session, Message mail, Runnable beforeEnd) {
        try {
            session.send(mail, beforeEnd);
            resting.addLast(session);
            return new Delivery.Sent(session.getLastReturnCode());
        } catch (MessagingException e) {
            session.quit();
            return failure(session, e);
        }
    }

    private static Delivery failure(SmtpSession session, MessagingException failure) {
        SmtpAnswer answer = SmtpAnswer.in(failure);
        if (answer.isThere()) {
            return answered(answer);
        }
        if (!session.hasEnded()) {
            return new Delivery.Away("the connection to the mail server broke before the mail was complete");
        }
        return isTimeout(failure)
                ? new Delivery.NoAnswer("the mail server did not answer in time")
                : new Delivery.NoAnswer("the connection to the mail server broke");
    }

    /**
     * A server that does not let us in, or not with this sender, refuses no mail in particular: all wait until its or our
     * settings are put right. Its own words may quote the address, so only its code is kept.
     */
    private static Delivery answered(SmtpAnswer answer) {
        if (answer.isAway() || answer.isAboutSender()) {
            return new Delivery.Away("the mail server does not let us send now (" + answer.code() + ")");
        }
        if (answer.isForGood()) {
            String reason = "the mail server refused it (" + answer.code() + ")";
            return answer.isAboutMailbox() ? new Delivery.Refused(reason) : new Delivery.TurnedAway(reason);
        }
        return new Delivery.PutOff("the mail server put it off (" + answer.code() + ")");
    }

    private static boolean isAboutEncryption(MessagingException failure) {
        return failure.getNextException() instanceof SSLException
                || String.valueOf(failure.getMessage()).contains("STARTTLS");
    }

    private static boolean isTimeout(MessagingException failure) {
        return failure.getNextException() instanceof SocketTimeoutException
                || failure.getCause() instanceof SocketTimeoutException;
    }

    void close(@Observes ShutdownEvent event) {
        resting.forEach(SmtpSession::quit);
        resting.clear();
    }
}
