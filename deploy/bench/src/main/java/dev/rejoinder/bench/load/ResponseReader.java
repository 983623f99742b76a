package dev.rejoinder.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Finds where one HTTP/1.1 answer ends; the body itself is of no interest. */
final class ResponseReader {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding:";

    private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
    private int status;

    ByteBuffer buffer() {
        return buffer;
    }

    int status() {
        return status;
    }

    void reset() {
        buffer.clear();
        status = 0;
    }

    /** True once the answer is complete. */
    boolean isComplete() {
        int head = endOfHead();
        if (head < 0) {
            return false;
        }
        String headers = new String(buffer.array(), 0, head, ISO_8859_1).toLowerCase(Locale.ROOT);
        status = Integer.parseInt(headers.substring(9, 12));
        return buffer.position() >= head + bodyLength(headers);
    }

    private int endOfHead() {
        byte[] bytes = buffer.array();
        for (int i = 3; i < buffer.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int bodyLength(String headers) {
        int at = headers.indexOf(LENGTH);
        if (at >= 0) {
            int end = headers.indexOf("\r\n", at + 2);
            return Integer.parseInt(headers.substring(at + LENGTH.length(), end).strip());
        }
        if (headers.contains(CHUNKED)) {
            throw new IllegalStateException("The generator reads answers with Content-Length only");
        }
        return 0;
    }
}
