package dev.rejoinder.amazonpay;

import java.util.Locale;

/** What Amazon takes as a file, each with the content type its upload asks for (File API v2). */
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

    public String contentType() {
        return contentType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return amazonName();
    }

    String amazonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
