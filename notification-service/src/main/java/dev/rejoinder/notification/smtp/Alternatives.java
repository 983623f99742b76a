package dev.rejoinder.notification.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;

/** The same mail in several forms, parted by a line that follows from its id instead of one made up for each attempt. */
public final class Alternatives extends MimeMultipart {

    /** @param id no encoded text has it after {@code =_}, see RFC 2045 */
    public Alternatives(String id, BodyPart... parts) throws MessagingException {
        super("alternative", parts);
        ContentType type = new ContentType("multipart", "alternative", null);
        type.setParameter("boundary", "=_" + id);
        contentType = type.toString();
    }
}
