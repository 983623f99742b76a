package dev.rejoinder.notification.answer;

import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.smtp.HeaderText;
import dev.rejoinder.notification.template.Plain;
import dev.rejoinder.notification.template.Rendered;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer as evidence-service wrote it. Its body leaves byte for byte; who sends it, and when, is said here. */
final class AnswerMail {

    private static final List<String> NOT_THEIRS =
            List.of("X-Unsent", "From", "Sender", "Reply-To", "Cc", "Bcc", "Newsgroups", "Return-Path", "Message-ID");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final String UNDETERMINED = "und";
    private static final int LONGEST_TEXT = 200_000;

    private final MimeMessage mail;

    private AnswerMail(MimeMessage mail) {
        this.mail = mail;
    }

    static AnswerMail read(byte[] bytes) throws MessagingException {
        return new AnswerMail(new MimeMessage((Session) null, new SharedByteArrayInputStream(bytes)));
    }

    /** The one address it is for; nothing if there is none, or several, or one that is not plain. */
    Optional<String> recipient() {
        try {
            String[] lines = mail.getHeader("To");
            if (lines == null || lines.length != 1) {
                return Optional.empty();
            }
            InternetAddress[] to = InternetAddress.parseHeader(lines[0], true);
            return to.length == 1 && MailAddress.isGood(to[0].getAddress())
                    ? Optional.of(to[0].getAddress())
                    : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    String language() throws MessagingException {
        String header = mail.getHeader("Content-Language", ",");
        String first = header == null ? "" : header.split(",", 2)[0].strip();
        return TAG.matcher(first).matches() ? first : UNDETERMINED;
    }

    /** Subject and text, for people to read later; what is attached stays with evidence-service. */
    Rendered said() throws MessagingException, IOException {
        String subject = mail.getSubject() == null ? "" : Plain.line(mail.getSubject());
        return new Rendered(subject, null, text(mail).replace("\u0000", ""));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.isMimeType("text/plain")) {
            String text = (String) part.getContent();
            return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** @param name the merchant's; null if it is not known */
    Message from(String address, String name, String messageId, Instant now) throws MessagingException {
        for (String header : NOT_THEIRS) {
            mail.removeHeader(header);
        }
        mail.setHeader("From", name == null ? address : HeaderText.mailbox(name, address));
        mail.setHeader("Message-ID", messageId);
        mail.setSentDate(Date.from(now));
        return mail;
    }
}
