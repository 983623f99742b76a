package dev.rejoinder.evidence.file;

/**
 * A file that may be kept and handed on.
 *
 * @param content not always the bytes that came: pictures are drawn anew
 * @param pages as they are printed; none where nobody has drawn them
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record CheckedFile(FileKind kind, byte[] content, DrawnPages pages) {

    CheckedFile(FileKind kind, byte[] content) {
        this(kind, content, DrawnPages.NONE);
    }
}
