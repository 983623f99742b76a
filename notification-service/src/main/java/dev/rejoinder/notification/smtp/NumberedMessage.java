package dev.rejoinder.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Carries the Message-ID of its row instead of one made up for each attempt. */
public final class NumberedMessage extends SMTPMessage {

    private final String messageId;

    public NumberedMessage(String messageId) {
        super((Session) null);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
