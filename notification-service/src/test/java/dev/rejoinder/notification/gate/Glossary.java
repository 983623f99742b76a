package dev.rejoinder.notification.gate;

import dev.rejoinder.notification.profile.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is one thing in English is one thing in each language: {@code src/test/resources/wording/glossary.txt}. */
public final class Glossary {

    private static final List<Term> TERMS =
            Wording.lines("glossary.txt").stream().map(Term::of).toList();

    private Glossary() {}

    private record Term(Map<Language, Pattern> patterns) {

        static Term of(String line) {
            String[] words = line.split(" ; ", 4);
            return new Term(Map.of(
                    Language.EN, Wording.pattern(words[0]),
                    Language.DE, Wording.pattern(words[1]),
                    Language.IT, Wording.pattern(words[2]),
                    Language.ES, Wording.pattern(words[3])));
        }

        Pattern in(Language language) {
            return patterns.get(language);
        }
    }

    /** Terms of the English text that its translation gives another name. */
    public static List<String> missing(String english, Language language, String translated) {
        return TERMS.stream()
                .filter(term -> term.in(Language.EN).matcher(english).find())
                .filter(term -> !term.in(language).matcher(translated).find())
                .map(term -> term.in(language) + " in: " + translated)
                .toList();
    }
}
