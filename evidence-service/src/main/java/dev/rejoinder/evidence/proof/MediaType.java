package dev.rejoinder.evidence.proof;

import java.util.Optional;

/** The kinds of file a delivery may be shown with, each told by how it begins. */
final class MediaType {

    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private MediaType() {}

    static Optional<String> of(byte[] file) {
        if (startsWith(file, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(file, JPEG_START)) {
            return Optional.of(JPEG);
        }
        return startsWith(file, PNG_START) ? Optional.of(PNG) : Optional.empty();
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
