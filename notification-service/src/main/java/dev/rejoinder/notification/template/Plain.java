package dev.rejoinder.notification.template;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text from outside, made harmless: no control characters, nothing that turns the direction of the text after it. */
public final class Plain {

    private static final int LONGEST_QUOTE = 600;

    private static final Pattern DISGUISING =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[^0-9][.])\\s");

    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");

    private Plain() {}

    /** One line; null stays null. */
    public static String line(String text) {
        return text == null
                ? null
                : BLANKS.matcher(DISGUISING.matcher(text).replaceAll(" "))
                        .replaceAll(" ")
                        .strip();
    }

    /** Several lines, each as {@link #line}, and no more than one empty one between them; null stays null. */
    public static String lines(String text) {
        return text == null
                ? null
                : EMPTY_LINES
                        .matcher(LINE_END.splitAsStream(text).map(Plain::line).collect(Collectors.joining("\n")))
                        .replaceAll("\n\n")
                        .strip();
    }

    /** A sentence that may begin small after a greeting, on its own. */
    static String begun(String sentence) {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }

    /** For a preheader, which has little room; {@code 9. November} ends none. */
    static String firstSentence(String text) {
        return SENTENCE_END.split(text, 2)[0];
    }

    /** Somebody's words, of bearable length. */
    static String quote(String text) {
        String lines = lines(text);
        if (lines.length() <= LONGEST_QUOTE) {
            return lines;
        }
        int end = Character.isHighSurrogate(lines.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return lines.substring(0, end) + " …";
    }
}
