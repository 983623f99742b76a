package dev.rejoinder.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A part of a mail that is no text of it. Its bytes are decoded when they are asked for, and not before. */
public final class Attachment {

    private static final int LONGEST_NAME = 120;

    private final MimePart part;
    private final ContentType type;

    Attachment(MimePart part, ContentType type) {
        this.part = part;
        this.type = type;
    }

    /** Without a path and what no file's name has; empty if it has none. */
    public String name() {
        String name =
                disposition().map(found -> found.getParameter("filename")).orElseGet(() -> type.getParameter("name"));
        String line = name == null ? "" : MailText.line(EncodedWords.decode(name));
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\"<>|?*:;]", "_").replaceFirst("^[.\\s]+", "");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    /** As the mail says; it may be anything. */
    public String declaredType() {
        return MailText.line(type.getBaseType());
    }

    /** Whether the text shows it, as it does logos and signatures. */
    public boolean isInline() {
        try {
            return part.getHeader("Content-ID") != null
                    && disposition().map(ContentDisposition::getDisposition).stream()
                            .noneMatch("attachment"::equalsIgnoreCase);
        } catch (MessagingException e) {
            return false;
        }
    }

    public byte[] bytes() {
        try {
            return MimeBytes.decoded(part);
        } catch (MessagingException e) {
            throw new UnreadableMail("An attachment cannot be read; the mail may be cut off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ContentDisposition> disposition() {
        try {
            String[] header = part.getHeader("Content-Disposition");
            return header == null ? Optional.empty() : Optional.of(new ContentDisposition(header[0]));
        } catch (ParseException e) {
            return Optional.empty();
        } catch (MessagingException e) {
            throw new UnreadableMail("An attachment cannot be read; the mail may be cut off");
        }
    }
}
