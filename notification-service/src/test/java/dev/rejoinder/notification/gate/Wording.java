package dev.rejoinder.notification.gate;

import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plain words, one form of address, and nobody's word but their own. What may not be said, and what to say instead, is
 * in {@code src/test/resources/wording}, one file for each language.
 */
public final class Wording implements Gate {

    private static final Path FILES = Path.of("src/test/resources/wording");
    private static final Map<Language, List<Rule>> RULES = new EnumMap<>(Language.class);

    static {
        Arrays.stream(Language.values()).forEach(language -> RULES.put(language, read(language)));
    }

    /** @param unlessIn mails and keys that have to say it, or null */
    private record Rule(Pattern wrong, String instead, Pattern unlessIn) {

        static Rule of(String line) {
            String[] parts = line.split(" => ", 3);
            return new Rule(pattern(parts[0]), parts[1], parts.length < 3 ? null : pattern(parts[2]));
        }

        boolean isBrokenBy(String where, String text) {
            return wrong.matcher(text).find()
                    && (unlessIn == null || !unlessIn.matcher(where).find());
        }
    }

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>(findings(mail.language(), mail.name(), mail.subject()));
        mail.ownLines().forEach(line -> findings.addAll(findings(mail.language(), mail.name(), line)));
        return findings;
    }

    public static List<String> findings(Language language, String where, String text) {
        return RULES.get(language).stream()
                .filter(rule -> rule.isBrokenBy(where, text))
                .map(rule -> "'" + text + "' in " + where + ": rather " + rule.instead())
                .toList();
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<Rule> read(Language language) {
        return lines("banned." + language.tag() + ".txt").stream().map(Rule::of).toList();
    }

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FILES.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
