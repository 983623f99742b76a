package dev.rejoinder.evidence.file;

/**
 * A file that may be kept and handed on.
 *
 * @param content not always the bytes that came: pictures are drawn anew
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record CheckedFile(FileKind kind, byte[] content) {}
