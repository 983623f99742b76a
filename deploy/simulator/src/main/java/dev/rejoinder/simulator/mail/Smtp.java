package dev.rejoinder.simulator.mail;

import dev.rejoinder.simulator.delivery.Parcel.Outcome;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Hands mails to a mail server as Amazon's would arrive there. */
final class Smtp {

    private static final String FROM = "amazon-pay-seller-guarantee@amazon.com";
    private static final int FINAL = 500;

    static {
        // Named here, the library does not search all jars for it several times in each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Session session;

    Smtp(SmtpConfig config) {
        Properties properties = new Properties();
        String millis = String.valueOf(config.timeout().toMillis());
        properties.put("mail.smtp.host", config.host());
        properties.put("mail.smtp.port", String.valueOf(config.port()));
        properties.put("mail.smtp.localhost", "simulator");
        properties.put("mail.smtp.from", FROM);
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        this.session = Session.getInstance(properties);
    }

    Outcome send(Mail mail) {
        try {
            Transport.send(message(mail));
            return new Outcome.Taken("SMTP accepted");
        } catch (SMTPSendFailedException e) {
            return e.getReturnCode() >= FINAL
                    ? new Outcome.Refused("SMTP " + e.getReturnCode())
                    : new Outcome.Failed("SMTP " + e.getReturnCode());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome.Failed("Not handed over: " + e.getMessage());
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Identified(session, mail.messageId());
        String relay = "mx." + mail.to().substring(mail.to().indexOf('@') + 1);
        String found = mail.authentication();
        // Amazon signs with a key nobody else has, so this says what the receiving relay would have found.
        message.setHeader(
                "Authentication-Results",
                relay + "; dkim=" + found + " header.d=amazon.com; spf=" + found + " smtp.mailfrom=amazon.com; dmarc="
                        + found + " header.from=amazon.com");
        message.setFrom(new InternetAddress(FROM, "Amazon Pay"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.text().subject(), "UTF-8");
        message.setSentDate(Date.from(mail.sentAt()));
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
            message.setHeader("References", mail.inReplyTo());
        }
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.text().plain(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.text().html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }

    /** Keeps its own id, which the library would replace. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
