package dev.rejoinder.ingest.mail.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pattern of the file with what it stands for. */
record Wording<T>(T meaning, String language, String text, Pattern pattern) {

    private static final String BLANKS = "(?:[ \\t]{0,3}[ \\t\\n][ \\t]{0,3})";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static <T> Wording<T> of(T meaning, String language, String text) {
        return new Wording<>(meaning, language, text, compile("(?<![\\p{L}\\p{N}])(?:" + text + ")(?![\\p{L}\\p{N}])"));
    }

    static <T> List<Wording<T>> all(T meaning, String language, List<String> texts) {
        return texts.stream().map(text -> of(meaning, language, text)).toList();
    }

    /** A blank in a pattern is any blanks, or one line break: mails wrap anywhere. Inside brackets it is a blank. */
    static Pattern compile(String text) {
        StringBuilder regex = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            bracket = (!escaped && one == '[') || (bracket && (escaped || one != ']'));
            regex.append(one == ' ' && !bracket ? BLANKS : String.valueOf(one));
        }
        return Pattern.compile(regex.toString(), FLAGS);
    }

    Matcher in(CharSequence text) {
        return pattern.matcher(text);
    }
}
