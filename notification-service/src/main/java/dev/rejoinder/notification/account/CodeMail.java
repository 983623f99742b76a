package dev.rejoinder.notification.account;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.smtp.HeaderText;
import dev.rejoinder.notification.smtp.NumberedMessage;
import dev.rejoinder.notification.template.Rendered;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** The mail with the code, from the account's address to itself. */
final class CodeMail {

    private CodeMail() {}

    static MimeMessage of(MailSettings account, Rendered letter, Language language, Instant now) {
        try {
            MimeMessage mail = new NumberedMessage("<" + UUID.randomUUID() + "@" + account.domain() + ">");
            mail.setHeader("From", HeaderText.mailbox("Rejoinder", account.address()));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(account.address(), true));
            mail.setHeader("Subject", HeaderText.subject(letter.subject()));
            mail.setSentDate(Date.from(now));
            mail.setHeader("Content-Language", language.tag());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setText(letter.text(), "UTF-8");
            mail.setHeader("Content-Transfer-Encoding", "quoted-printable");
            mail.saveChanges();
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail with the code cannot be put together", e);
        }
    }
}
