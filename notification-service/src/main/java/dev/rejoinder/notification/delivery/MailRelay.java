package dev.rejoinder.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Hands mails to the SMTP relay and says what came of it; never throws. */
@ApplicationScoped
class MailRelay {

    private static final int SERVICE_NOT_AVAILABLE = 421;

    /** How the client words an answer that is about this mail, and not about us or the connection. */
    private static final List<String> ABOUT_THIS_MAIL =
            List.of("recipient address not accepted", "sending data failed");

    private final Mailer mailer;

    MailRelay(Mailer mailer) {
        this.mailer = mailer;
    }

    Delivery handOver(Mail mail) {
        try {
            mailer.send(mail);
            return new Delivery.Sent();
        } catch (RuntimeException e) {
            return delivery(cause(e));
        }
    }

    private static Delivery delivery(Throwable failure) {
        if (failure instanceof SMTPException answer) {
            return answered(answer);
        }
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return new Delivery.Away("the mail server cannot be reached");
        }
        if (failure instanceof TimeoutException) {
            return new Delivery.NoAnswer("the mail server did not answer in time");
        }
        return new Delivery.NoAnswer("the connection to the mail server broke");
    }

    /**
     * A server that does not let us in, or not with this sender, refuses no mail in particular: all wait until its or our
     * settings are put right. Its own words may quote the address, so only its code is kept.
     */
    private static Delivery answered(SMTPException answer) {
        int code = answer.getReplyCode();
        if (code == SERVICE_NOT_AVAILABLE || ABOUT_THIS_MAIL.stream().noneMatch(answer.getMessage()::startsWith)) {
            return new Delivery.Away("the mail server does not let us send now (" + code + ")");
        }
        return answer.isPermanent()
                ? new Delivery.Refused("the mail server refused it (" + code + ")")
                : new Delivery.PutOff("the mail server put it off (" + code + ")");
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof CompositeException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
