package dev.rejoinder.notification.incoming.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the writer of a mail says, apart from the mail that stands below it.
 *
 * @param quoted null if nothing is
 */
record OwnWords(String own, String quoted) {

    private static final int LONGEST_LINE = 400;

    private static final Pattern RULE = Pattern.compile(
            "(?iu)^\\W{2,}\\s*(original message|ursprüngliche nachricht|originalnachricht|messaggio originale"
                    + "|mensaje original|forwarded message|weitergeleitete nachricht|messaggio inoltrato"
                    + "|mensaje reenviado)\\b.*");
    private static final Pattern WROTE =
            Pattern.compile("(?iu)^(on|am|il|el|le) .*(\\bwrote|\\bschrieb|\\bha scritto|\\bescribió).{0,200}:\\s*$");
    private static final Pattern OPENS = Pattern.compile("(?iu)^(on|am|il|el) \\S.*");
    private static final Pattern FROM = Pattern.compile("(?iu)^\\W*(from|von|da|de)\\W*:.*");
    private static final Pattern SENT =
            Pattern.compile("(?iu)^\\W*(sent|date|gesendet|datum|inviato|data|enviado|fecha)\\W*:.*");

    static OwnWords of(String text) {
        List<String> lines = text.lines().toList();
        int end = end(lines);
        String own = String.join("\n", lines.subList(0, end)).strip();
        String quoted = String.join("\n", lines.subList(end, lines.size())).strip();
        return own.isEmpty() || quoted.isEmpty() ? new OwnWords(text.strip(), null) : new OwnWords(own, quoted);
    }

    private static int end(List<String> lines) {
        int lastOwn = lines.size();
        while (lastOwn > 0 && isQuotedOrBlank(lines.get(lastOwn - 1))) {
            lastOwn--;
        }
        for (int i = 0; i < lastOwn; i++) {
            if (opensQuote(lines, i)) {
                return i;
            }
        }
        return lastOwn < lines.size()
                        && lines.subList(lastOwn, lines.size()).stream().anyMatch(line -> line.startsWith(">"))
                ? lastOwn
                : lines.size();
    }

    private static boolean isQuotedOrBlank(String line) {
        return line.startsWith(">") || line.isBlank();
    }

    private static boolean opensQuote(List<String> lines, int at) {
        String line = at(lines, at);
        if (RULE.matcher(line).matches() || WROTE.matcher(line).matches()) {
            return true;
        }
        // Senders break the line that names who wrote.
        if (OPENS.matcher(line).matches()
                && WROTE.matcher(line + " " + at(lines, at + 1)).matches()) {
            return true;
        }
        return FROM.matcher(line).matches()
                && (SENT.matcher(at(lines, at + 1)).matches()
                        || SENT.matcher(at(lines, at + 2)).matches());
    }

    private static String at(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at) : "";
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }
}
