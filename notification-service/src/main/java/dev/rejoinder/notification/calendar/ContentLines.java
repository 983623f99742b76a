package dev.rejoinder.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines of a calendar file after RFC 5545: whatever a text holds, it stays one value of one line. */
final class ContentLines {

    private static final int MOST_BYTES = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder written = new StringBuilder();

    /** @param value as it is, such as a number or a constant */
    ContentLines add(String name, String value) {
        written.append(folded(name + ":" + value)).append(END);
        return this;
    }

    ContentLines text(String name, String text) {
        return add(name, escaped(text));
    }

    ContentLines time(String name, Instant time) {
        return add(name, UTC.format(time));
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /** Characters that end a line or hide what follows become blanks. */
    static String escaped(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029&&[^\\n]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No character is parted, though the standard would let it. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                folded.append(END).append(' ');
                bytes = 1;
            }
            folded.append(character);
            bytes += size;
        }
        return folded.toString();
    }
}
