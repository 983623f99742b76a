package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.rejoinder.notification.gate.Bundles;
import dev.rejoinder.notification.gate.Glossary;
import dev.rejoinder.notification.gate.Wording;
import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four languages say the same things, each in its own words and its own form of address. */
class WordsTest {

    private static final Path FILES = Path.of("src/main/resources/messages");

    private static final Set<String> BUNDLES =
            Bundles.all().stream().map(Bundles::name).collect(Collectors.toCollection(TreeSet::new));

    /** Words that are the same in English and the other language. */
    private static final Set<String> SAME = Set.of(
            "it.arrived_no",
            "es.arrived_no",
            "it.stage_amazon_decides",
            "it.email",
            "de.email",
            "it.preheader_bare",
            "it.chargeback");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:]) ");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*\\}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "it", "es"})
    void areComplete(String language) {
        for (String bundle : BUNDLES) {
            assertThat(words(bundle, language).keySet())
                    .as(bundle)
                    .isEqualTo(words(bundle, "en").keySet());
        }
    }

    /** Every file is of a bundle, and every word of it is said somewhere. */
    @Test
    void areAllUsed() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().split("_", 2)[0]))
                    .isSubsetOf(BUNDLES);
        }
        for (JavaClass bundle : Bundles.all()) {
            assertThat(bundle.getMethods().stream()
                            .filter(word -> word.getAccessesToSelf().isEmpty()
                                    && word.getReferencesToSelf().isEmpty())
                            .map(JavaMethod::getFullName))
                    .isEmpty();
            assertThat(words(Bundles.name(bundle), "en").keySet()).allMatch(key -> bundle.getMethods().stream()
                    .anyMatch(word -> word.getName().equals(key.replaceFirst("_\\$.*", ""))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "it", "es"})
    void useTheSameFacts(String language) {
        for (String bundle : BUNDLES) {
            Map<String, String> english = words(bundle, "en");
            words(bundle, language)
                    .forEach((key, text) ->
                            assertThat(names(text)).as(language + "." + key).isEqualTo(names(english.get(key))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "it", "es"})
    void areNotEnglish(String language) {
        for (String bundle : BUNDLES) {
            Map<String, String> english = words(bundle, "en");
            words(bundle, language).forEach((key, text) -> {
                if (!SAME.contains(language + "." + key)) {
                    assertThat(text).as(language + "." + key).isNotEqualTo(english.get(key));
                }
                assertThat(plain(text))
                        .as(language + "." + key)
                        .doesNotContainPattern("(?i)\\b(the|your|and|with|please|claim|shop owner|reminder|packet)\\b");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areOurs(Language language) {
        for (String bundle : BUNDLES) {
            words(bundle, language.tag())
                    .forEach((key, text) -> assertThat(Wording.findings(language, bundle + "." + key, plain(text)))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void callOneThingByOneName(Language language) {
        for (String bundle : BUNDLES) {
            Map<String, String> english = words(bundle, "en");
            words(bundle, language.tag())
                    .forEach((key, text) -> assertThat(Glossary.missing(plain(english.get(key)), language, plain(text)))
                            .as(bundle + "." + key)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es"})
    void useShortSentences(String language) {
        for (String bundle : BUNDLES) {
            words(bundle, language).forEach((key, text) -> {
                for (String sentence : SENTENCE_END.split(plain(text), -1)) {
                    assertThat(sentence.chars().filter(Character::isWhitespace).count())
                            .as(language + "." + key + ": " + sentence)
                            .isLessThan(32);
                }
            });
        }
    }

    private static Set<String> names(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(match -> match.group().replaceAll("[{}#]|^\\{/", ""))
                .filter(name -> !name.startsWith("/") && !name.equals("else"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String text) {
        return EXPRESSION.matcher(text).replaceAll("X");
    }

    private static Map<String, String> words(String bundle, String language) {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(FILES.resolve(bundle + "_" + language + ".properties"))) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }
}
