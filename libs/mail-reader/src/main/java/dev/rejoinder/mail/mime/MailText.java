package dev.rejoinder.mail.mime;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people see it: without what is invisible, one kind of blank, dash, apostrophe and line end. */
public final class MailText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");
    private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");
    private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC\\u00B4\\u0060]");
    private static final Pattern COLON = Pattern.compile("[\\uFF1A\\uFE55]");

    /** Soft hyphens, zero-width characters, marks of direction, and control characters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034F\\uFE00-\\uFE0F\\uFFFE\\uFFFF]|[\\p{Cc}&&[^\\n\\t]]");

    private static final Pattern OVERRIDE = Pattern.compile("[\\u202D\\u202E]");
    private static final Pattern BLANKS_AT_END = Pattern.compile("[ \\t]++\\n");

    private MailText() {}

    public static String clean(String text) {
        String clean = LINE_END.matcher(text).replaceAll("\n");
        clean = INVISIBLE.matcher(clean).replaceAll("");
        clean = BLANK.matcher(clean).replaceAll(" ");
        clean = DASH.matcher(clean).replaceAll("-");
        clean = APOSTROPHE.matcher(clean).replaceAll("'");
        clean = COLON.matcher(clean).replaceAll(":");
        clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        return BLANKS_AT_END.matcher(clean).replaceAll("\n");
    }

    public static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    /** True if characters turn the text around, so that people see something else than is written. */
    static boolean isTurnedAround(String text) {
        return OVERRIDE.matcher(text).find();
    }
}
