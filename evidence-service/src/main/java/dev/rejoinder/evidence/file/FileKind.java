package dev.rejoinder.evidence.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of file that Amazon takes as evidence, and so do we.
 *
 * @see <a href="https://developer.amazon.com/docs/amazon-pay-api-v2/file.html">File</a>
 */
public enum FileKind {
    PDF("application/pdf"),
    JPG("image/jpeg"),
    PNG("image/png"),
    CSV("text/csv"),
    XLS("application/vnd.ms-excel"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOC("application/msword"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODS("application/vnd.oasis.opendocument.spreadsheet");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPicture() {
        return this == JPG || this == PNG;
    }

    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** @param name of a file; {@code jpeg} is {@code jpg} */
    static Optional<FileKind> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extension().equals(ending.equals("jpeg") ? "jpg" : ending))
                .findFirst();
    }
}
