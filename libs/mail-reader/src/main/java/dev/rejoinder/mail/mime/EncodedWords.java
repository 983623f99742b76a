package dev.rejoinder.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header text as RFC 2047 writes it. Neighbours of one charset are put together first: senders cut through characters. */
public final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?\\s]{0,8000})\\?=");

    private EncodedWords() {}

    public static String decode(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            boolean goesOn = charset != null && between.isBlank() && charset.equalsIgnoreCase(word.group(1));
            if (!goesOn) {
                flush(bytes, charset, decoded);
                decoded.append(charset != null && between.isBlank() ? "" : between);
            }
            charset = word.group(1);
            bytes.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(bytes, charset, decoded);
        return decoded.append(text, end, text.length()).toString();
    }

    private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder decoded) {
        if (bytes.size() > 0) {
            decoded.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
        }
    }

    private static byte[] bytes(String encoding, String text) {
        byte[] raw = text.getBytes(ISO_8859_1);
        return encoding.equalsIgnoreCase("b")
                ? TransferEncoding.base64(raw)
                : TransferEncoding.quotedPrintable(text.replace('_', ' ').getBytes(ISO_8859_1));
    }
}
