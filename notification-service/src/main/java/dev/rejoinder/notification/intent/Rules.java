package dev.rejoinder.notification.intent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One language's rules, from {@code intents/}. */
record Rules(String language, Pattern not, List<Rule> rules) {

    static final String UPSET = "upset";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /**
     * @param kind an intent in small letters, or {@code upset}
     * @param undone whether "not" in the same sentence undoes it; not where the pattern says it itself
     */
    record Rule(String kind, Pattern pattern, boolean undone) {

        /** What it finds in a sentence. */
        Optional<String> in(String sentence) {
            Matcher matcher = pattern.matcher(sentence);
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        }
    }

    static Rules of(String language) {
        Pattern not = null;
        List<Rule> rules = new ArrayList<>();
        for (String line : lines(language)) {
            String[] parts = line.split(": ", 2);
            Pattern pattern = Pattern.compile(parts[1], FLAGS);
            if (parts[0].equals("not")) {
                not = pattern;
            } else {
                rules.add(new Rule(parts[0], pattern, canBeUndone(parts[0], parts[1], not)));
            }
        }
        return new Rules(language, not, List.copyOf(rules));
    }

    /** Who has had enough says so with any words. */
    private static boolean canBeUndone(String kind, String pattern, Pattern not) {
        return !kind.equals(UPSET) && !not.matcher(pattern.replace("\\b", " ")).find();
    }

    boolean isUndone(String sentence) {
        return not.matcher(sentence).find();
    }

    private static List<String> lines(String language) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Rules.class.getResourceAsStream("/intents/" + language + ".txt"), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
