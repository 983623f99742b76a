package dev.rejoinder.notification.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;

/** Parts of a mail, parted by a line that follows from the mail's id instead of one made up for each attempt. */
public final class Parts extends MimeMultipart {

    /** @param id no encoded text has it after {@code =_}, see RFC 2045 */
    private Parts(String subtype, String id, List<BodyPart> parts) throws MessagingException {
        super(subtype, parts.toArray(BodyPart[]::new));
        ContentType type = new ContentType("multipart", subtype, null);
        type.setParameter("boundary", "=_" + subtype.charAt(0) + "." + id);
        contentType = type.toString();
    }

    /** The same in several forms, the plainest first. */
    public static Parts alternatives(String id, BodyPart... forms) throws MessagingException {
        return new Parts("alternative", id, List.of(forms));
    }

    /** What is read first, then the pictures it shows. */
    public static Parts related(String id, List<BodyPart> parts) throws MessagingException {
        return new Parts("related", id, parts);
    }

    /** What is read first, then files. */
    public static Parts mixed(String id, List<BodyPart> parts) throws MessagingException {
        return new Parts("mixed", id, parts);
    }

    public static BodyPart part(Multipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }
}
