package dev.rejoinder.notification.smtp;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server said instead of taking a mail.
 *
 * @param code not positive where it said nothing
 * @param words its own, which may quote addresses; null where it said nothing
 */
public record SmtpAnswer(int code, boolean isAboutSender, String words) {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int PERMANENT = 500;

    /** No such mailbox, domain or address, moved, disabled; RFC 3463, and RFC 7505 for domains that take no mail. */
    private static final Pattern MAILBOX = Pattern.compile("\\b5\\.(?:1\\.(?:1|2|3|6|10)|2\\.1)\\b");

    /** The library hangs the answers about an address or the sender behind a summary of its own. */
    public static SmtpAnswer in(MessagingException failure) {
        SmtpAnswer answer = new SmtpAnswer(0, false, null);
        for (Exception next = failure; next instanceof MessagingException e; next = e.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                return new SmtpAnswer(address.getReturnCode(), false, address.getMessage());
            }
            if (next instanceof SMTPSenderFailedException sender) {
                return new SmtpAnswer(sender.getReturnCode(), true, sender.getMessage());
            }
            if (next instanceof SMTPSendFailedException summary && answer.code() <= 0) {
                answer = new SmtpAnswer(summary.getReturnCode(), false, summary.getMessage());
            }
        }
        return answer;
    }

    public boolean isThere() {
        return code > 0;
    }

    public boolean isForGood() {
        return code >= PERMANENT;
    }

    /** The address itself is wrong, which no waiting mends. */
    public boolean isAboutMailbox() {
        return isForGood() && words != null && MAILBOX.matcher(words).find();
    }

    /** It takes no mail of anybody now. */
    public boolean isAway() {
        return code == SERVICE_NOT_AVAILABLE;
    }
}
