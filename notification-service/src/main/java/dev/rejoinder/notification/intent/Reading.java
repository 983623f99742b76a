package dev.rejoinder.notification.intent;

import dev.rejoinder.notification.profile.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads what a mail may ask for, by words alone: rules of all languages, sentence by sentence, as people write in any. The
 * same text always gives the same findings, and each says why.
 */
final class Reading {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_SENTENCE = 500;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n\\s*\\n");
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*>.*$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final List<Rules> ALL = Arrays.stream(Language.values())
            .map(language -> Rules.of(language.tag()))
            .toList();

    private Reading() {}

    /** @param files how many files came with it */
    static Findings of(String words, int files) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String sentence : sentences(words)) {
            ALL.forEach(rules -> collect(rules, sentence, found));
        }
        if (files > 0) {
            found.computeIfAbsent(Intent.EVIDENCE.wireName(), kind -> new LinkedHashSet<>())
                    .add(files == 1 ? "1 file" : files + " files");
        }
        Map<Intent, List<String>> intents = new EnumMap<>(Intent.class);
        for (Intent intent : Intent.values()) {
            if (found.containsKey(intent.wireName())) {
                intents.put(intent, List.copyOf(found.get(intent.wireName())));
            }
        }
        return new Findings(intents, List.copyOf(found.getOrDefault(Rules.UPSET, Set.of())));
    }

    private static void collect(Rules rules, String sentence, Map<String, Set<String>> found) {
        for (Rules.Rule rule : rules.rules()) {
            rule.in(sentence)
                    .filter(words -> !rule.undone() || !rules.isUndone(sentence))
                    .ifPresent(words -> found.computeIfAbsent(rule.kind(), kind -> new LinkedHashSet<>())
                            .add(rules.language() + ": " + words));
        }
    }

    private static List<String> sentences(String words) {
        if (words == null) {
            return List.of();
        }
        String own = QUOTED.matcher(words.substring(0, Math.min(words.length(), LONGEST_TEXT)))
                .replaceAll("");
        List<String> sentences = new ArrayList<>();
        for (String part : SENTENCE_END.split(own, -1)) {
            String sentence = BLANKS.matcher(part).replaceAll(" ").strip().replace('’', '\'');
            if (!sentence.isEmpty()) {
                sentences.add(sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)));
            }
        }
        return sentences;
    }
}
