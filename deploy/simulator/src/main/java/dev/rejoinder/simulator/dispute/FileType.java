package dev.rejoinder.simulator.dispute;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that Amazon takes. */
public enum FileType {
    CSV("text/csv"),
    PDF("application/pdf"),
    XLS("application/vnd.ms-excel"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOC("application/msword"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    JPG("image/jpeg"),
    PNG("image/png");

    private final String contentType;

    FileType(String contentType) {
        this.contentType = contentType;
    }

    public static Optional<FileType> find(String amazonName) {
        return Arrays.stream(values())
                .filter(type -> type.amazonName().equals(amazonName))
                .findFirst();
    }

    public String amazonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String contentType() {
        return contentType;
    }
}
