package dev.rejoinder.notification.casepage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.smtp.NumberedMessage;
import dev.rejoinder.notification.smtp.Parts;
import dev.rejoinder.notification.template.Plain;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a shopper answers on the page, as the mail that it could have been: it goes the way of all answers. The same answer is
 * the same mail.
 *
 * @param answered the mail that asks
 * @param answeredId its Message-ID, or that of another mail of the case
 */
record Answer(UUID answered, String answeredId, String address, String subject, String text, List<GivenFile> files) {

    /** @param name as its sender calls it */
    record GivenFile(String name, byte[] content) {}

    byte[] mail(String domain) {
        try {
            NumberedMessage mail = new NumberedMessage("<answer." + answered + "@" + domain + ">");
            mail.setFrom(new InternetAddress(address, true));
            mail.setHeader("In-Reply-To", answeredId);
            mail.setSubject(subject, UTF_8.name());
            List<BodyPart> parts = new ArrayList<>(List.of(words()));
            for (GivenFile file : files) {
                parts.add(part(file));
            }
            mail.setContent(Parts.mixed(answered.toString(), parts));
            mail.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The answer cannot be put together", e);
        }
    }

    private MimeBodyPart words() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(GivenFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), "application/octet-stream")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setFileName(Plain.line(file.name()));
        part.setDisposition("attachment");
        return part;
    }
}
