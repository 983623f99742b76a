package dev.rejoinder.notification.account;

import dev.rejoinder.notification.account.Handed.NotTaken;
import dev.rejoinder.notification.account.Handed.Part;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why there is no line to a mail server, in words a merchant can act on. */
final class NotOpened {

    private static final int PERMANENT = 500;

    private NotOpened() {}

    /** @param code of the server's last answer */
    static NotTaken because(MessagingException failure, int code) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof AuthenticationFailedException) {
                return new NotTaken(
                        Part.LOGIN,
                        code >= PERMANENT,
                        "the mail server refuses this user or password; many providers want a password made for apps",
                        cause.getMessage());
            }
            if (cause instanceof UnknownHostException) {
                return host("there is no mail server of that name");
            }
            if (cause instanceof SSLException) {
                return encryption(
                        "the line to the mail server cannot be protected: its certificate is not valid for its"
                                + " name, or it does not speak TLS on this port");
            }
            if (cause instanceof SocketTimeoutException) {
                return host("the mail server does not answer in time");
            }
            if (cause instanceof ConnectException) {
                return host("the mail server cannot be reached: " + reach(cause));
            }
            if (cause.getMessage() != null && cause.getMessage().contains("does not support STARTTLS")) {
                return encryption("the mail server does not offer STARTTLS on this port");
            }
        }
        return new NotTaken(
                Part.HOST,
                false,
                "the line to the mail server broke, or it is no mail server",
                code > 0 ? failure.getMessage() : null);
    }

    private static NotTaken host(String why) {
        return new NotTaken(Part.HOST, false, why, null);
    }

    private static NotTaken encryption(String why) {
        return new NotTaken(Part.ENCRYPTION, false, why, null);
    }

    private static String reach(Throwable cause) {
        boolean guarded = cause.getMessage() != null && cause.getMessage().contains("not public");
        return guarded ? cause.getMessage() : "nothing answers on this host and port";
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
