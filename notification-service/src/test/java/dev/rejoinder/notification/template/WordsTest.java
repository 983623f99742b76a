package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four languages say the same things, each in its own words and its own form of address. */
class WordsTest {

    private static final List<String> BUNDLES =
            List.of("words", "merchant", "shopper", "reasons", "evidence", "account");

    /** Words that are the same in English and the other language. */
    private static final Set<String> SAME =
            Set.of("it.stage_amazon_decides", "it.email", "de.email", "it.preheader_bare");

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

    /** Sie, Lei and tú throughout; a change of address half-way sounds like two senders. */
    @ParameterizedTest
    @CsvSource({
        "de, '\\b(du|dich|dir|dein|deine|deiner|deinem|deinen|euch|euer)\\b'",
        "it, '\\b(tu|ti|tuo|tua|tuoi|tue|voi|vostro|vostra)\\b'",
        "es, '\\b(usted|ustedes|su pago|su pedido|su cuenta|vuestro|vuestra)\\b'"
    })
    void keepOneFormOfAddress(String language, String wrong) {
        for (String bundle : BUNDLES) {
            words(bundle, language)
                    .forEach((key, text) ->
                            assertThat(plain(text)).as(language + "." + key).doesNotContainPattern("(?i)" + wrong));
        }
    }

    /** Amazon or the bank decides; nobody is hurried, and no jargon of the trade is used. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es"})
    void promiseAndPressNothing(String language) {
        String wrong = "(?i)urgent|dringend|urgente|immediately|sofort|representment|acquirer|ARN\\b|zurückziehen"
                + "|withdraw|ritirare|retirar|guarantee that|garantieren";
        for (String bundle : BUNDLES) {
            words(bundle, language)
                    .forEach((key, text) ->
                            assertThat(plain(text)).as(language + "." + key).doesNotContainPattern(wrong));
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
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/" + bundle + "_" + language + ".properties"))) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }
}
