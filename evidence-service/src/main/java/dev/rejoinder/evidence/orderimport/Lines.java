package dev.rejoinder.evidence.orderimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line in bounded memory: a line over the limit is skipped, not kept. */
class Lines {

    static final int MAX_LENGTH = 64 * 1024;

    static final String TOO_LONG = "is longer than " + MAX_LENGTH + " bytes";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream file;
    private final byte[] buffer = new byte[32 * 1024];
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(1024);
    private int position;
    private int end;
    private long number;

    Lines(InputStream file) {
        this.file = file;
    }

    /** Answers null at the end of the file. */
    Line next() throws IOException {
        collected.reset();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            tooLong |= collected.size() + position - start > MAX_LENGTH;
            if (!tooLong) {
                collected.write(buffer, start, position - start);
            }
            if (position < end) {
                position++;
                return line(tooLong);
            }
        }
        return any ? line(tooLong) : null;
    }

    private Line line(boolean tooLong) {
        number++;
        return new Line(number, tooLong ? null : trimmed(collected.toByteArray()));
    }

    private byte[] trimmed(byte[] line) {
        int from = number == 1 && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && line[0] == BYTE_ORDER_MARK[0]
                && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2];
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = Math.max(0, file.read(buffer));
        return end > 0;
    }
}
