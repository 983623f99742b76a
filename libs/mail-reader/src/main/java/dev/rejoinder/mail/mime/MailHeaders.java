package dev.rejoinder.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header lines of a mail in their order, topmost first, unfolded. A lone carriage return ends a line like every other
 * line end, so nothing hides behind one.
 */
public final class MailHeaders {

    /** @param name in lower case */
    public record Line(String name, String value) {}

    private static final int MAX_LINES = 1_000;
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_TEXT = 1_000;

    /** Lines that only mails start with. */
    private static final Set<String> OF_A_MAIL = Set.of(
            "from", "to", "date", "subject", "message-id", "received", "return-path", "delivered-to", "mime-version");

    private final List<Line> lines;
    private final int bodyStart;

    private MailHeaders(List<Line> lines, int bodyStart) {
        this.lines = List.copyOf(lines);
        this.bodyStart = bodyStart;
    }

    /** @throws UnreadableMail if there are more or larger ones than any honest mail has */
    public static MailHeaders parse(byte[] mail) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        while (at < mail.length) {
            int end = lineEnd(mail, at);
            if (end == at) {
                return new MailHeaders(lines, next(mail, end));
            }
            add(lines, text(mail, at, end));
            at = next(mail, end);
            if (lines.size() > MAX_LINES || at > MAX_BYTES) {
                throw new UnreadableMail("The mail's header has more than " + MAX_LINES + " lines or "
                        + MAX_BYTES / 1024 + " KiB; no honest mail has. Look at it with care");
            }
        }
        return new MailHeaders(lines, mail.length);
    }

    /** False for bytes that are no mail at all. */
    public static boolean isMail(byte[] bytes) {
        try {
            return parse(bytes).lines.stream().anyMatch(line -> OF_A_MAIL.contains(line.name()));
        } catch (UnreadableMail e) {
            return true;
        }
    }

    public List<Line> lines() {
        return lines;
    }

    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .toList();
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first header of that name for people: encoded words decoded, control characters gone; empty if there is none. */
    public String text(String name) {
        String value = first(name).orElse("");
        String decoded = MailText.line(EncodedWords.decode(value.substring(0, Math.min(value.length(), 8 * MAX_TEXT))));
        return decoded.substring(0, Math.min(decoded.length(), MAX_TEXT));
    }

    /** Where the body begins. */
    public int bodyStart() {
        return bodyStart;
    }

    private static void add(List<Line> lines, String line) {
        boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        if (folded && !lines.isEmpty()) {
            Line last = lines.remove(lines.size() - 1);
            lines.add(new Line(last.name(), last.value() + " " + line.strip()));
            return;
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            lines.add(new Line(name, line.substring(colon + 1).strip()));
        }
    }

    private static int lineEnd(byte[] mail, int from) {
        int end = from;
        while (end < mail.length && mail[end] != '\n' && mail[end] != '\r') {
            end++;
        }
        return end;
    }

    private static int next(byte[] mail, int end) {
        boolean both = end + 1 < mail.length && mail[end] == '\r' && mail[end + 1] == '\n';
        return Math.min(mail.length, end + (both ? 2 : 1));
    }

    private static String text(byte[] mail, int from, int to) {
        byte[] line = new byte[to - from];
        System.arraycopy(mail, from, line, 0, line.length);
        return Charsets.decode(line, UTF_8.name());
    }
}
