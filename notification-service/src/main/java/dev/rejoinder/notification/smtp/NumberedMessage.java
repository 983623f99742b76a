package dev.rejoinder.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Carries the Message-ID of its row instead of one made up for each attempt. */
public final class NumberedMessage extends MimeMessage {

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
