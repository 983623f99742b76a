package dev.rejoinder.ingest.claimimport;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.problem.TooLarge;
import dev.rejoinder.kit.problem.Unprocessable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The lines of a file in one of the encodings that spreadsheets write: what its mark says, else UTF-16 if every other byte is
 * zero, else UTF-8, else windows-1252.
 */
final class TextFile {

    static final int MAX_BYTES = 10 * 1024 * 1024;
    static final int MAX_LINES = 100_000;
    static final int MAX_LINE = 16 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private TextFile() {}

    /**
     * @throws TooLarge if there are more bytes or lines than we read
     * @throws Unprocessable naming the line that is too long
     */
    static List<String> lines(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new TooLarge("The file is over its limit of 10 MiB");
        }
        List<String> lines = new ArrayList<>();
        Iterator<String> all = decode(file).lines().iterator();
        while (all.hasNext()) {
            String line = all.next();
            if (lines.size() == MAX_LINES) {
                throw new TooLarge("The file goes on at line " + (MAX_LINES + 1) + "; at most " + MAX_LINES
                        + " lines are read at once");
            }
            lines.add(line);
            if (line.length() > MAX_LINE) {
                throw Unprocessable.field("line " + lines.size(), "is longer than " + MAX_LINE + " characters");
            }
        }
        return lines;
    }

    private static String decode(byte[] file) {
        String text = text(file);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String text(byte[] file) {
        if (isPair(file, 0xFE, 0xFF) || hasZeros(file, 0)) {
            return new String(file, UTF_16BE);
        }
        if (isPair(file, 0xFF, 0xFE) || hasZeros(file, 1)) {
            return new String(file, UTF_16LE);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean isPair(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Headers are plain enough for half the bytes of their UTF-16 to be zero. */
    private static boolean hasZeros(byte[] file, int at) {
        int looked = Math.min(file.length, 64) / 2;
        for (int i = 0; i < looked; i++) {
            if (file[2 * i + at] != 0 || file[2 * i + 1 - at] == 0) {
                return false;
            }
        }
        return looked > 0;
    }
}
