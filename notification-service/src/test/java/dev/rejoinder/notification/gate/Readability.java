package dev.rejoinder.notification.gate;

import dev.rejoinder.notification.profile.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How easily a mail is read: a score of 0 to 100, higher is easier, by the formula made for its language.
 *
 * <ul>
 *   <li>en: R. Flesch, A new readability yardstick, 1948
 *   <li>de: T. Amstad, Wie verständlich sind unsere Zeitungen?, 1978
 *   <li>it: Gulpease; P. Lucisano and M. E. Piemontese, 1988
 *   <li>es: J. Fernández Huerta, Medidas sencillas de lecturabilidad, 1959, as corrected by G. Law, 2011
 * </ul>
 */
final class Readability implements Gate {

    /** A little below the hardest mail, which has 68, 66, 75 and 79 with 9 words. Raise a score when the mails get easier; lower one only after reading them aloud. */
    private static final Map<Language, Limit> LIMITS = Map.of(
            Language.EN, new Limit(62, 12),
            Language.DE, new Limit(60, 12),
            Language.IT, new Limit(70, 12),
            Language.ES, new Limit(72, 12));

    /** Abbreviated ordinals such as {@code 9. November} end no sentence. */
    private static final Pattern ORDINAL = Pattern.compile("(?<=[0-9])\\.(?= \\p{L})");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:;])\\s+|\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    private static final Pattern SILENT_END = Pattern.compile("([^laeiouyscxzgh]es|(?<![td])ed|[^laeiouy]e)$");

    private static final Map<Language, Pattern> SYLLABLES = Map.of(
            Language.EN, Pattern.compile("y?[aeiou]{1,2}y?|y"),
            Language.DE, Pattern.compile("au|äu|eu|ei|ai|ie|aa|ee|oo|[aeiouyäöü]"),
            Language.IT, Pattern.compile("[aeiouàèéìòù]+"),
            Language.ES, Pattern.compile("[iuüy]?[aeoáéó][iuy]?|[íú]|[iuü]+y?|y$"));

    /** @param words to a sentence, on average */
    record Limit(double score, double words) {}

    /** @param letters without digits */
    record Count(int sentences, int words, int syllables, int letters) {

        double wordsPerSentence() {
            return (double) words / sentences;
        }

        double syllablesPerWord() {
            return (double) syllables / words;
        }
    }

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        if (mail.html() == null) {
            return findings;
        }
        Limit limit = LIMITS.get(mail.language());
        Count count = count(mail.language(), mail.prose());
        double score = score(mail.language(), count);
        if (score < limit.score()) {
            findings.add(String.format(Locale.ROOT, "reads at %.1f, not %.1f", score, limit.score()));
        }
        if (count.wordsPerSentence() > limit.words()) {
            findings.add(String.format(
                    Locale.ROOT, "has %.1f words to a sentence, not %.1f", count.wordsPerSentence(), limit.words()));
        }
        return findings;
    }

    static double score(Language language, Count count) {
        double words = count.wordsPerSentence();
        double syllables = count.syllablesPerWord();
        return switch (language) {
            case EN -> 206.835 - 1.015 * words - 84.6 * syllables;
            case DE -> 180 - words - 58.5 * syllables;
            case IT -> 89 + (300.0 * count.sentences() - 10.0 * count.letters()) / count.words();
            case ES -> 206.84 - 60 * syllables - 1.02 * words;
        };
    }

    static Count count(Language language, String text) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        int letters = 0;
        for (String sentence : SENTENCE_END.split(ORDINAL.matcher(text).replaceAll(""), -1)) {
            List<String> found =
                    WORD.matcher(sentence).results().map(match -> match.group()).toList();
            sentences += found.isEmpty() ? 0 : 1;
            words += found.size();
            for (String word : found) {
                syllables += syllables(language, word);
                letters += (int) word.chars().filter(Character::isLetter).count();
            }
        }
        return new Count(Math.max(1, sentences), Math.max(1, words), syllables, letters);
    }

    /** At least one, also for a number. */
    static int syllables(Language language, String word) {
        String spoken = word.toLowerCase(Locale.ROOT);
        if (language == Language.EN && spoken.length() > 3) {
            spoken = SILENT_END.matcher(spoken).replaceFirst("");
        }
        return (int)
                Math.max(1, SYLLABLES.get(language).matcher(spoken).results().count());
    }
}
