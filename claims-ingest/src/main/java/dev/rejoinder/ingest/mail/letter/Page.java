package dev.rejoinder.ingest.mail.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter prepared for reading: its language, its labels with their values, and the shopper's comment taken out. */
final class Page {

    /** A value that is labelled. */
    record Labelled(Label label, String value, int start, Wording<Label> by) {}

    private record Span(int start, int end, int valueStart, Wording<Label> wording) {}

    private static final Pattern TAIL =
            Pattern.compile("[ *_]{0,3}(?:\\([^)\\n]{0,40}\\))?[ *_]{0,3}(?<end>[:=\\t\\n]|$)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;][ \\t\\n]|\\n[ \\t]*\\n|\\t");
    private static final int MAX_TEXT = 60_000;
    private static final int MAX_COMMENT = 10_000;
    private static final int SENTENCE = 400;
    private static final String FIRST_LANGUAGE = "en";

    final Patterns patterns;
    final String subject;
    final CharSequence text;
    final String language;
    final String comment;
    final Wording<Label> commentBy;
    final List<Labelled> labelled;

    /** What follows the shopper's comment could be the shopper's still. */
    private final int doubtfulFrom;

    private final Hurry.Limit limit;

    Page(Patterns patterns, String subject, String text, Hurry.Limit limit) {
        this.patterns = patterns;
        this.limit = limit;
        this.subject = subject;
        String cut = text.substring(0, Math.min(text.length(), MAX_TEXT));
        this.language = language(subject + "\n" + cut);
        List<Span> spans = spans(cut);
        Span commentSpan = spans.stream()
                .filter(span -> span.wording().meaning() == Label.COMMENT)
                .findFirst()
                .orElse(null);
        if (commentSpan == null) {
            this.text = new Hurry(cut, limit);
            this.comment = null;
            this.commentBy = null;
            this.doubtfulFrom = Integer.MAX_VALUE;
            this.labelled = values(cut, spans);
            return;
        }
        int end = commentEnd(cut, commentSpan, spans);
        String said = unquoted(cut.substring(commentSpan.valueStart(), end));
        this.comment = said.isEmpty() ? null : said.substring(0, Math.min(said.length(), MAX_COMMENT));
        this.commentBy = commentSpan.wording();
        this.doubtfulFrom = commentSpan.start();
        String without = cut.substring(0, commentSpan.start()) + "\n\n" + cut.substring(end);
        this.text = new Hurry(without, limit);
        this.labelled = values(without, spans(without));
    }

    boolean isDoubtful(int at) {
        return at >= doubtfulFrom;
    }

    char decimal() {
        return patterns.decimals.get(language);
    }

    boolean dayFirst() {
        return patterns.dayFirst.get(language);
    }

    List<Labelled> labelled(Label label) {
        return labelled.stream().filter(one -> one.label() == label).toList();
    }

    Matcher find(Wording<?> wording) {
        return wording.in(text);
    }

    boolean has(List<Wording<Boolean>> wordings) {
        return wordings.stream()
                .anyMatch(wording ->
                        hurried(subject, wording).find() || find(wording).find());
    }

    Matcher hurried(CharSequence words, Wording<?> wording) {
        return wording.in(new Hurry(words, limit));
    }

    /** False if the sentence around it says if, may, not: then it tells of what has not happened. */
    boolean isPlain(CharSequence words, int start, int end, Wording<?> wording) {
        String sentence = sentence(words, start, end);
        String around = sentence.replace(words.subSequence(start, end), " ");
        return !patterns.guards.get(wording.language()).matcher(around).find();
    }

    private static String sentence(CharSequence words, int start, int end) {
        int from = Math.max(0, start - SENTENCE);
        Matcher before = SENTENCE_END.matcher(words.subSequence(from, start));
        int begin = from;
        while (before.find()) {
            begin = from + before.end();
        }
        int to = Math.min(words.length(), end + SENTENCE);
        Matcher after = SENTENCE_END.matcher(words.subSequence(end, to));
        int close = after.find() ? end + after.start() : to;
        return words.subSequence(begin, close).toString();
    }

    private String language(String words) {
        String lower = words.substring(0, Math.min(words.length(), 8_000)).toLowerCase(Locale.ROOT);
        String best = FIRST_LANGUAGE;
        int most = 0;
        for (String candidate : patterns.languages().stream().sorted().toList()) {
            int count = 0;
            for (Wording<Boolean> word : patterns.vocabulary.get(candidate)) {
                Matcher match = hurried(lower, word);
                while (match.find()) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** Of labels within each other the longest counts. */
    private List<Span> spans(String words) {
        List<Span> all = new ArrayList<>();
        for (Wording<Label> wording : patterns.labels) {
            Matcher match = hurried(words, wording);
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

    private List<Labelled> values(String words, List<Span> spans) {
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

    private int commentEnd(String words, Span label, List<Span> spans) {
        int from = label.valueStart();
        while (from < words.length() && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        int end = Math.min(words.length(), from + MAX_COMMENT);
        int closing = closingQuote(words, from, end);
        if (closing > 0) {
            return closing;
        }
        for (Span other : spans) {
            if (other.start() > label.valueStart() && other.start() < end && startsLine(words, other.start())) {
                end = other.start();
            }
        }
        Matcher stop = patterns.commentEnd.matcher(new Hurry(words, limit));
        int firstLine = words.indexOf('\n', from);
        if (firstLine >= 0 && firstLine < end && stop.find(firstLine) && stop.start() < end) {
            end = stop.start();
        }
        int tab = words.indexOf('\t', from);
        int gap = words.indexOf("\n\n\n", from);
        end = tab >= 0 && tab < end ? tab : end;
        return Math.max(label.valueStart(), gap >= 0 && gap < end ? gap : end);
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
