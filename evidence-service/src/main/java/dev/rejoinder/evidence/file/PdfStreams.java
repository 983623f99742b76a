package dev.rejoinder.evidence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts what the packed parts of a PDF unpack to, before a library unpacks them into memory. Works on the bytes alone, so it
 * believes nothing that the file says of itself.
 */
final class PdfStreams {

    private static final long MOST_OF_ALL = 400L * 1024 * 1024;
    private static final long MOST_OF_ONE = 100L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern TWICE =
            Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\s*/(FlateDecode|Fl|LZWDecode|LZW)\\b");
    private static final Pattern OTHERWISE = Pattern.compile("/(LZWDecode|JBIG2Decode|Crypt)\\b");

    private PdfStreams() {}

    static void check(byte[] file) throws Unreadable {
        String text = new String(file, ISO_8859_1);
        if (TWICE.matcher(text).find() || OTHERWISE.matcher(text).find()) {
            throw new Unreadable("is packed in a way that cannot be looked through: print it to PDF anew");
        }
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        Matcher streams = STREAM.matcher(text);
        while (streams.find()) {
            all += unpacked(file, streams.end(), buffer);
            if (all > MOST_OF_ALL) {
                throw tooMuch();
            }
        }
    }

    /** What is not packed by this method counts as nothing: it is no larger than the file. */
    private static long unpacked(byte[] file, int from, byte[] buffer) throws Unreadable {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            long size = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                size += read;
                if (size > MOST_OF_ONE) {
                    throw tooMuch();
                }
                if (read == 0) {
                    return size;
                }
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static Unreadable tooMuch() {
        return new Unreadable("unpacks to far more than it should: print it to PDF anew");
    }
}
