package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.smtp.HeaderText;
import dev.rejoinder.notification.smtp.NumberedMessage;
import dev.rejoinder.notification.template.Rendered;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/** A written mail and where it goes. */
record Envelope(String recipient, Language language, Profile profile, Rendered content) {

    /** The headers make no auto-responder answer us, and keep one case in one thread. */
    MimeMessage mail(DueEmail email, EmailConfig config, Instant now) throws MessagingException {
        String thread = "<" + email.disputeId() + "." + email.template().audience() + "@" + config.domain() + ">";
        MimeMessage mail = new NumberedMessage(email.messageId());
        mail.setHeader("From", HeaderText.mailbox(senderName(email), config.sender()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        if (email.template().audience() == Audience.SHOPPER) {
            mail.setHeader("Reply-To", profile.contact().email());
        }
        mail.setHeader("Subject", HeaderText.subject(content.subject()));
        mail.setSentDate(Date.from(now));
        mail.setHeader("In-Reply-To", thread);
        mail.setHeader("References", thread);
        mail.setHeader("Content-Language", language.tag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        mail.setContent(new MimeMultipart("alternative", part(content.text(), "plain"), part(content.html(), "html")));
        mail.saveChanges();
        return mail;
    }

    /** Always quoted-printable: servers in between may change longer lines and other bytes. */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private String senderName(DueEmail email) {
        return email.template().audience() == Audience.SHOPPER ? profile.name() : "Rejoinder (" + profile.name() + ")";
    }
}
