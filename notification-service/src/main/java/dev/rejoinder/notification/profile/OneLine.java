package dev.rejoinder.notification.profile;

import java.util.regex.Pattern;

/** Text that merchants tell and people read: one line that shows what it is. */
public final class OneLine {

    /** Control characters and those that turn the direction of text: both can disguise what a reader sees. */
    private static final Pattern DISGUISING =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private OneLine() {}

    public static boolean isGood(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest && !isDisguised(text);
    }

    static boolean isDisguised(String text) {
        return DISGUISING.matcher(text).find();
    }
}
