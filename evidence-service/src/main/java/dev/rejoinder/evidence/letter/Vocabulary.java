package dev.rejoinder.evidence.letter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;

/** The sentences of one language, as reviewed in {@code letters/}; all languages have the same, with the same facts. */
final class Vocabulary {

    private static final Map<Language, Vocabulary> ALL = all();

    /** @param facts the names of all facts it speaks of, also inside a plural */
    private record Text(MessageFormat format, Set<String> facts) {

        static Text of(String text, Language language) {
            MessagePattern pattern = new MessagePattern(text);
            Set<String> facts = IntStream.range(0, pattern.countParts())
                    .mapToObj(pattern::getPart)
                    .filter(part -> part.getType() == Part.Type.ARG_NAME)
                    .map(pattern::getSubstring)
                    .collect(toUnmodifiableSet());
            return new Text(new MessageFormat(text, language.locale()), facts);
        }
    }

    private final Language language;
    private final Map<String, Text> sentences;

    private Vocabulary(Language language, Map<String, Text> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    static Vocabulary of(Language language) {
        return ALL.get(language);
    }

    /** @throws IllegalArgumentException if there is no such sentence, or it speaks of other facts than these */
    String say(String key, Map<String, ?> facts) {
        Text sentence = sentences.get(key);
        if (sentence == null || !sentence.facts().equals(facts.keySet())) {
            throw new IllegalArgumentException("No sentence " + key + " with " + facts.keySet() + " in " + language);
        }
        // A format changes while it is used, so each use has its own.
        return ((MessageFormat) sentence.format().clone()).format(facts);
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    Set<String> keys() {
        return sentences.keySet();
    }

    private static Map<Language, Vocabulary> all() {
        Map<Language, Vocabulary> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(language));
            requireSame(all.get(Language.EN), all.get(language));
        }
        return all;
    }

    private static Vocabulary read(Language language) {
        String file = "/letters/" + language.tag() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, Text> sentences = new HashMap<>();
        words.stringPropertyNames().forEach(key -> sentences.put(key, Text.of(words.getProperty(key), language)));
        return new Vocabulary(language, sentences);
    }

    private static void requireSame(Vocabulary english, Vocabulary other) {
        if (!english.keys().equals(other.keys())) {
            throw new IllegalStateException("English and " + other.language + " have different sentences");
        }
        english.sentences.forEach((key, sentence) -> {
            Set<String> facts = other.sentences.get(key).facts();
            if (!sentence.facts().equals(facts)) {
                throw new IllegalStateException(key + " speaks of other facts in " + other.language + ": " + facts);
            }
        });
    }
}
