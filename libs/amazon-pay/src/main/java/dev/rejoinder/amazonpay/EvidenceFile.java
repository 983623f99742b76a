package dev.rejoinder.amazonpay;

import static java.util.Objects.requireNonNull;

/** A file to be shown to whoever decides. */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record EvidenceFile(FileType type, byte[] content) {

    public EvidenceFile {
        requireNonNull(type, "type");
        requireNonNull(content, "content");
    }
}
