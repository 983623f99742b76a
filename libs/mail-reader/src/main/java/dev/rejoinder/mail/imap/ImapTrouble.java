package dev.rejoinder.mail.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a mailbox cannot be read, for who has to mend it; what the server itself says may hold anything and is not repeated. */
final class ImapTrouble {

    private ImapTrouble() {}

    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof AuthenticationFailedException) {
                return "The mail server refuses this user or password. Many providers want a password made for apps";
            }
            if (cause instanceof FolderNotFoundException) {
                return "There is no such folder in the mailbox";
            }
            if (cause instanceof UnknownHostException) {
                return "There is no mail server of that name";
            }
            if (cause instanceof SSLException) {
                return "The line to the mail server cannot be protected: its certificate is not valid for its name, or it"
                        + " does not speak TLS on this port";
            }
            if (cause instanceof SocketTimeoutException) {
                return "The mail server does not answer in time";
            }
            if (cause instanceof ConnectException) {
                return "The mail server cannot be reached: " + reach(cause);
            }
        }
        return "The line to the mail server broke, or it answered what it should not; it is tried again";
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
