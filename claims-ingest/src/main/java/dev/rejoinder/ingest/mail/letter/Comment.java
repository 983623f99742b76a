package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.ingest.mail.letter.Labels.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shopper's comment in a letter. What it says must not be taken for the letter's own words. */
final class Comment {

    private static final int MAX_LENGTH = 10_000;

    private final String words;
    private final Span label;
    private final Pattern ends;
    private final Hurry.Limit limit;
    private final int end;

    /**
     * @param label what stands before it
     * @param spans all labels of the letter
     * @param ends what letters go on with behind a comment
     */
    Comment(String words, Span label, List<Span> spans, Pattern ends, Hurry.Limit limit) {
        this.words = words;
        this.label = label;
        this.ends = ends;
        this.limit = limit;
        this.end = end(spans);
    }

    /** Null if nothing stands behind the label. */
    String text() {
        String said = unquoted(words.substring(label.valueStart(), end));
        return said.isEmpty() ? null : said.substring(0, Math.min(said.length(), MAX_LENGTH));
    }

    /** The letter without it. */
    String without() {
        return words.substring(0, label.start()) + "\n\n" + words.substring(end);
    }

    private int end(List<Span> spans) {
        int from = label.valueStart();
        while (from < words.length() && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        int to = Math.min(words.length(), from + MAX_LENGTH);
        int closing = closingQuote(words, from, to);
        if (closing > 0) {
            return closing;
        }
        for (Span other : spans) {
            if (other.start() > label.valueStart() && other.start() < to && startsLine(words, other.start())) {
                to = other.start();
            }
        }
        Matcher stop = ends.matcher(new Hurry(words, limit));
        int firstLine = words.indexOf('\n', from);
        if (firstLine >= 0 && firstLine < to && stop.find(firstLine) && stop.start() < to) {
            to = stop.start();
        }
        int tab = words.indexOf('\t', from);
        int gap = words.indexOf("\n\n\n", from);
        to = tab >= 0 && tab < to ? tab : to;
        return Math.max(label.valueStart(), gap >= 0 && gap < to ? gap : to);
    }

    private static int closingQuote(String words, int from, int end) {
        if (from >= end || "\"\u201C\u201E\u00AB".indexOf(words.charAt(from)) < 0) {
            return -1;
        }
        for (int i = from + 1; i < end; i++) {
            if ("\"\u201D\u201C\u00BB".indexOf(words.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean startsLine(String words, int at) {
        return words.substring(words.lastIndexOf('\n', at - 1) + 1, at).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String unquoted(String said) {
        return said.strip()
                .replaceAll("^[\"\u201C\u201E\u00AB]\\s*|\\s*[\"\u201D\u201C\u00BB]$", "")
                .strip();
    }
}
