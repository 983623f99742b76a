package dev.rejoinder.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a mail. Its texts are read, mails attached to it are handed on, and all other attachments stay closed.
 *
 * @param plain what its text/plain parts say
 * @param html what its text/html parts say, as text
 * @param mails the mails attached to it, byte for byte
 * @param attachments all others
 * @param turnedAround true if characters reverse its text
 */
public record MailContent(
        String plain, String html, List<byte[]> mails, List<Attachment> attachments, boolean turnedAround) {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_PARTS = 200;
    private static final int MAX_TEXT_BYTES = 1024 * 1024;

    /** Each part begins with such a line, and the parser makes an object of each. */
    private static final int MAX_DASHED_LINES = 5_000;

    /** @throws UnreadableMail if it is built so that it is not read */
    public static MailContent read(byte[] mail) {
        requireFewParts(mail);
        Walk walk = new Walk();
        try {
            walk.part(new MimeMessage(null, new SharedByteArrayInputStream(mail)), 0);
        } catch (MessagingException e) {
            throw new UnreadableMail("The mail's parts cannot be told apart; it may be cut off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walk.content();
    }

    private static void requireFewParts(byte[] mail) {
        int dashed = 0;
        for (int i = 0; i + 1 < mail.length; i++) {
            boolean atStart = i == 0 || mail[i - 1] == '\n' || mail[i - 1] == '\r';
            if (atStart && mail[i] == '-' && mail[i + 1] == '-') {
                dashed++;
            }
        }
        if (dashed > MAX_DASHED_LINES) {
            throw new UnreadableMail(tooManyParts());
        }
    }

    private static String tooManyParts() {
        return "The mail has more parts, or parts within parts, than any honest one; look at it with care";
    }

    private static final class Walk {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<byte[]> mails = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private int parts;

        void part(MimePart part, int depth) throws MessagingException, IOException {
            parts++;
            if (depth > MAX_DEPTH || parts > MAX_PARTS) {
                throw new UnreadableMail(tooManyParts());
            }
            ContentType type = type(part);
            if (type.match("multipart/*")) {
                multipart(part, type, depth);
            } else if (type.match("message/rfc822") || type.match("message/global")) {
                mails.add(MimeBytes.decoded(part));
            } else if (isAttachment(part) || !type.match("text/*")) {
                attachments.add(new Attachment(part, type));
            } else if (type.match("text/html") || type.match("text/xhtml")) {
                add(html, HtmlText.of(text(part, type)));
            } else {
                add(plain, text(part, type));
            }
        }

        MailContent content() {
            boolean turnedAround =
                    MailText.isTurnedAround(plain.toString()) || MailText.isTurnedAround(html.toString());
            return new MailContent(
                    MailText.clean(plain.toString()),
                    MailText.clean(html.toString()),
                    mails,
                    attachments,
                    turnedAround);
        }

        private void multipart(MimePart part, ContentType type, int depth) throws MessagingException, IOException {
            byte[] bytes = MimeBytes.decoded(part);
            MimeMultipart multipart = new MimeMultipart(new ByteArrayDataSource(bytes, type.toString()));
            int count = count(multipart);
            if (count == 0) {
                // Whatever it says about its parts, a person would see the text.
                add(plain, text(bytes, null));
            }
            for (int i = 0; i < count; i++) {
                part((MimeBodyPart) multipart.getBodyPart(i), depth + 1);
            }
        }

        private static int count(MimeMultipart multipart) {
            try {
                return multipart.getCount();
            } catch (MessagingException e) {
                return 0;
            }
        }

        private static void add(StringBuilder texts, String text) {
            int room = MAX_TEXT_BYTES - texts.length();
            texts.append(text, 0, Math.max(0, Math.min(room, text.length()))).append('\n');
        }

        private static String text(MimePart part, ContentType type) throws MessagingException, IOException {
            return text(MimeBytes.decoded(part), type.getParameter("charset"));
        }

        private static String text(byte[] bytes, String charset) {
            if (bytes.length > MAX_TEXT_BYTES) {
                throw new UnreadableMail("The mail's text is longer than 1 MiB and is not read; look at it with care");
            }
            return Charsets.decode(bytes, charset);
        }

        private static boolean isAttachment(MimePart part) throws MessagingException {
            String[] disposition = part.getHeader("Content-Disposition");
            return disposition != null
                    && disposition[0].strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        }

        private static ContentType type(MimePart part) throws MessagingException {
            String[] header = part.getHeader("Content-Type");
            try {
                return new ContentType(header == null ? "text/plain" : header[0]);
            } catch (ParseException e) {
                return new ContentType("text/plain");
            }
        }
    }
}
