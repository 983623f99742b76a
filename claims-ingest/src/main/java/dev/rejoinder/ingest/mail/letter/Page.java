package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.ingest.mail.letter.Labels.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter prepared for reading: its language, its labels with their values, and the shopper's comment taken out. */
final class Page {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;][ \\t\\n]|\\n[ \\t]*\\n|\\t");
    private static final int MAX_TEXT = 60_000;
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
        Labels labels = new Labels(patterns, limit);
        List<Span> spans = labels.spans(cut);
        Span commentSpan = spans.stream()
                .filter(span -> span.wording().meaning() == Label.COMMENT)
                .findFirst()
                .orElse(null);
        if (commentSpan == null) {
            this.text = new Hurry(cut, limit);
            this.comment = null;
            this.commentBy = null;
            this.doubtfulFrom = Integer.MAX_VALUE;
            this.labelled = Labels.values(cut, spans);
            return;
        }
        Comment found = new Comment(cut, commentSpan, spans, patterns.commentEnd, limit);
        this.comment = found.text();
        this.commentBy = commentSpan.wording();
        this.doubtfulFrom = commentSpan.start();
        String without = found.without();
        this.text = new Hurry(without, limit);
        this.labelled = Labels.values(without, labels.spans(without));
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
}
