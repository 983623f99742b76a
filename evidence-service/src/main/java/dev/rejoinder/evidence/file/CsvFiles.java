package dev.rejoinder.evidence.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tables as text. */
final class CsvFiles {

    /** As text it takes several times its bytes. */
    private static final int FIRST_BYTES = 32 * 1024;

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Pattern FIRST_LINE = Pattern.compile("[^\\n]{1,10000}[,;\\t][^\\n]{0,10000}\\r?(\\n|$)");
    private static final Pattern MARKUP = Pattern.compile("^\\uFEFF?\\s*<");

    /** What a spreadsheet would reckon or call when it opens the table. */
    private static final Pattern FORMULA = Pattern.compile("(^|[\\n,;\\t])\\s*\"?\\s*[=@]");

    private CsvFiles() {}

    static boolean looksLikeOne(byte[] file) {
        if (file.length > MOST_BYTES) {
            return FIRST_LINE
                    .matcher(new String(file, 0, FIRST_BYTES, StandardCharsets.ISO_8859_1))
                    .lookingAt();
        }
        String text = text(file);
        return text != null
                && !MARKUP.matcher(text).find()
                && FIRST_LINE.matcher(text).lookingAt();
    }

    static byte[] checked(byte[] file) throws Unreadable {
        if (file.length > MOST_BYTES) {
            throw new Unreadable(
                    "is a table of more than " + MOST_BYTES / 1024 / 1024 + " MB: send the lines that matter");
        }
        if (FORMULA.matcher(text(file)).find()) {
            throw new Unreadable("holds formulas: save the values alone");
        }
        return file;
    }

    /** Null if it is no text. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            boolean isText = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
            return isText ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
