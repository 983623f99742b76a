package dev.rejoinder.notification.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.template.Plain;
import java.util.Base64;

/** Text for mail headers after RFC 2047: one line whatever is in it, whole characters in each word. */
public final class HeaderText {

    private static final int BYTES_PER_WORD = 42;

    /** No line of a header may have 1,000 characters, and one of words is folded. */
    private static final int LONGEST_AS_IT_IS = 500;

    private HeaderText() {}

    public static String subject(String text) {
        String line = Plain.line(text);
        return isPlain(line) ? line : words(line);
    }

    /** {@code "Name" <address>}. */
    public static String mailbox(String name, String address) {
        String line = Plain.line(name);
        String phrase = isPlain(line) ? '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : words(line);
        return phrase + " <" + address + ">";
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_AS_IT_IS
                && text.chars().allMatch(character -> character >= ' ' && character <= '~')
                && !text.contains("=?");
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (bytes(word + character).length > BYTES_PER_WORD) {
                append(words, word);
            }
            word.append(character);
        });
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, StringBuilder word) {
        words.append(words.isEmpty() ? "" : "\n ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(bytes(word.toString())))
                .append("?=");
        word.setLength(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
