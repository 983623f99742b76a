package dev.rejoinder.ingest.mail.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels of a letter, and the values that stand behind them. */
final class Labels {

    record Span(int start, int end, int valueStart, Wording<Label> wording) {}

    private static final Pattern TAIL =
            Pattern.compile("[ *_]{0,3}(?:\\([^)\\n]{0,40}\\))?[ *_]{0,3}(?<end>[:=\\t\\n]|$)");

    private final Patterns patterns;
    private final Hurry.Limit limit;

    Labels(Patterns patterns, Hurry.Limit limit) {
        this.patterns = patterns;
        this.limit = limit;
    }

    /** Of labels within each other the longest counts. */
    List<Span> spans(String words) {
        List<Span> all = new ArrayList<>();
        for (Wording<Label> wording : patterns.labels) {
            Matcher match = wording.in(new Hurry(words, limit));
            while (match.find()) {
                int value = valueStart(words, match.start(), match.end());
                if (value >= 0) {
                    all.add(new Span(match.start(), match.end(), value, wording));
                }
            }
        }
        all.sort(Comparator.comparing(Span::start)
                .thenComparing(Comparator.comparing(Span::end).reversed()));
        List<Span> outer = new ArrayList<>();
        for (Span span : all) {
            boolean within = outer.stream()
                    .anyMatch(other -> other.start() <= span.start()
                            && other.end() >= span.end()
                            && (other.end() - other.start() > span.end() - span.start()
                                    || other.wording().meaning()
                                            == span.wording().meaning()));
            if (!within) {
                outer.add(span);
            }
        }
        return outer;
    }

    static List<Labelled> values(String words, List<Span> spans) {
        List<Labelled> values = new ArrayList<>();
        for (Span span : spans) {
            int from = span.valueStart();
            while (from < words.length() && Character.isWhitespace(words.charAt(from))) {
                from++;
            }
            int start = from;
            int to = start;
            while (to < words.length() && words.charAt(to) != '\n' && words.charAt(to) != '\t') {
                to++;
            }
            int end = to;
            int next = spans.stream()
                    .mapToInt(Span::start)
                    .filter(other -> other > span.start() && other < end)
                    .min()
                    .orElse(end);
            if (next > start) {
                String value = words.substring(start, next).replaceAll("^[*_\\s]+|[*_\\s|]+$", "");
                values.add(new Labelled(span.wording().meaning(), value, start, span.wording()));
            }
        }
        return values.stream().filter(value -> !value.value().isEmpty()).toList();
    }

    /** Where the value of a label begins; -1 if the words are no label there. */
    private static int valueStart(String words, int start, int end) {
        Matcher tail = TAIL.matcher(words).region(end, words.length());
        if (!tail.lookingAt()) {
            return -1;
        }
        String closing = tail.group("end");
        boolean startsLine = words.substring(Math.max(0, words.lastIndexOf('\n', start - 1) + 1), start)
                .chars()
                .noneMatch(Character::isLetterOrDigit);
        boolean startsCell = start > 0 && words.charAt(start - 1) == '\t';
        return closing.equals(":") || closing.equals("=") || startsLine || startsCell ? tail.end("end") : -1;
    }
}
