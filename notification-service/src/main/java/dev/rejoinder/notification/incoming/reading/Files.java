package dev.rejoinder.notification.incoming.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rejoinder.mail.mime.Attachment;
import dev.rejoinder.mail.mime.UnreadableMail;
import dev.rejoinder.notification.masking.Masking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Keeps of a mail's files what its bytes show to be a PDF or a picture; what they are called and said to be counts nothing. */
final class Files {

    private static final int MOST = 10;
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_START = 8;

    private enum Type {
        PDF("application/pdf", ".pdf", "%PDF-"),
        JPEG("image/jpeg", ".jpg", "\u00FF\u00D8\u00FF"),
        PNG("image/png", ".png", "\u0089PNG\r\n\u001A\n");

        private final String mediaType;
        private final String ending;

        /** A character for each byte. */
        private final String start;

        Type(String mediaType, String ending, String start) {
            this.mediaType = mediaType;
            this.ending = ending;
            this.start = start;
        }

        static Type of(byte[] bytes) {
            String beginning = new String(bytes, 0, Math.min(LONGEST_START, bytes.length), ISO_8859_1);
            return Arrays.stream(values())
                    .filter(type -> beginning.startsWith(type.start))
                    .findFirst()
                    .orElse(null);
        }
    }

    private Files() {}

    static List<ReadFile> of(List<Attachment> attachments) {
        List<ReadFile> files = new ArrayList<>();
        for (Attachment attachment : attachments.subList(0, Math.min(MOST, attachments.size()))) {
            files.add(file(attachment, files.size() + 1));
        }
        if (attachments.size() > MOST) {
            int more = attachments.size() - MOST;
            files.add(ReadFile.refused(
                    "+" + more, 0, "a mail may bring " + MOST + " files; " + more + " more are left out"));
        }
        return files;
    }

    private static ReadFile file(Attachment attachment, int number) {
        try {
            String name = Masking.mask(attachment.name()).text();
            byte[] bytes = attachment.bytes();
            Type type = Type.of(bytes);
            String given = name.isEmpty() ? "file-" + number : name;
            if (type == null) {
                return ReadFile.refused(given, bytes.length, "it is no PDF, JPEG or PNG");
            }
            if (bytes.length > LARGEST) {
                return ReadFile.refused(given, bytes.length, "it has more than 5 MiB");
            }
            return ReadFile.kept(named(given, type), type.mediaType, bytes);
        } catch (UnreadableMail e) {
            return ReadFile.refused("file-" + number, 0, "it cannot be read");
        }
    }

    /** A name that ends as another type would open with the wrong program. */
    private static String named(String name, Type type) {
        String folded = name.toLowerCase(Locale.ROOT);
        boolean fits = folded.endsWith(type.ending) || (type == Type.JPEG && folded.endsWith(".jpeg"));
        return fits ? name : name + type.ending;
    }
}
