package dev.rejoinder.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.picture.Picture;
import dev.rejoinder.notification.smtp.Parts;
import dev.rejoinder.notification.template.Rendered;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.ArrayList;
import java.util.List;

/** What a written mail is made of: its text in two forms, and around them the pictures and files it has. */
final class Body {

    private Body() {}

    static Multipart of(String id, Rendered mail) throws MessagingException {
        Multipart body = Parts.alternatives(id, text(mail.text(), "plain"), text(mail.html(), "html"));
        if (!mail.pictures().isEmpty()) {
            List<BodyPart> parts = new ArrayList<>(List.of(Parts.part(body)));
            for (Picture picture : mail.pictures()) {
                parts.add(picture(picture));
            }
            body = Parts.related(id, parts);
        }
        if (!mail.attachments().isEmpty()) {
            List<BodyPart> parts = new ArrayList<>(List.of(Parts.part(body)));
            for (Rendered.Attachment attachment : mail.attachments()) {
                parts.add(file(attachment));
            }
            body = Parts.mixed(id, parts);
        }
        return body;
    }

    /** Always quoted-printable: servers in between may change longer lines and other bytes. */
    private static BodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static BodyPart picture(Picture picture) throws MessagingException {
        MimeBodyPart part = bytes(picture.content(), picture.mediaType());
        part.setContentID("<" + picture.id() + ">");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static BodyPart file(Rendered.Attachment attachment) throws MessagingException {
        MimeBodyPart part = bytes(attachment.text().getBytes(UTF_8), attachment.mediaType());
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(attachment.name());
        return part;
    }

    private static MimeBodyPart bytes(byte[] content, String mediaType) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, mediaType)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
