package dev.rejoinder.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a mail's part, as far as its transfer encoding can be undone. */
final class MimeBytes {

    private MimeBytes() {}

    static byte[] decoded(MimePart part) throws MessagingException, IOException {
        String[] encoding = part.getHeader("Content-Transfer-Encoding");
        return TransferEncoding.decode(raw(part), encoding == null ? null : encoding[0]);
    }

    private static byte[] raw(MimePart part) throws MessagingException, IOException {
        try (InputStream raw = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return raw.readAllBytes();
        }
    }
}
