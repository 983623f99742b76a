package dev.rejoinder.evidence.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.order.ProductType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The four languages say the same of the same facts, each in its own words and its own form of address. */
class VocabularyTest {

    /** Words that are the same in English and the other language. */
    private static final Set<String> SAME = Set.of(
            "subject",
            "given",
            "fact.sha256",
            "de.fact.email",
            "it.fact.email",
            "it.fact.file",
            "it.kind.chargeback",
            "de.policy.version",
            "de.page.version",
            "de.page.bytes",
            "es.page.bytes");

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)[,}]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void areComplete(Language language) {
        assertThat(words(language).keySet()).isEqualTo(words(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speakOfTheSameFacts(Language language) {
        Map<String, String> english = words(Language.EN);
        words(language).forEach((key, text) -> assertThat(facts(text)).as(key).isEqualTo(facts(english.get(key))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveAWordForEveryCode(Language language) {
        Wording wording = new Wording(language, ZoneOffset.UTC);

        for (FilingReason reason : FilingReason.values()) {
            assertThat(wording.code("reason", reason)).isNotBlank();
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            assertThat(wording.code("evidence", kind)).isNotBlank();
        }
        for (ClaimKind kind : ClaimKind.values()) {
            assertThat(wording.code("kind", kind)).isNotBlank();
        }
        for (ProductType type : ProductType.values()) {
            assertThat(wording.code("product", type)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void areNotEnglish(Language language) {
        Map<String, String> english = words(Language.EN);
        words(language).forEach((key, text) -> {
            if (!SAME.contains(key) && !SAME.contains(language.tag() + "." + key)) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
            assertThat(text)
                    .as(key)
                    .doesNotContainPattern(
                            "(?i)\\b(the|your|with|please|claim|shipment (?!\\{)|was|exhibit (?!\\{))\\b");
        });
    }

    /** Sie, Voi and ustedes throughout; a change of address half-way sounds like two senders. */
    @ParameterizedTest
    @CsvSource({
        "DE, '\\b(du|dich|dir|dein|deine|deiner|deinem|deinen|euch|euer)\\b'",
        "IT, '\\b(tu|ti|tuo|tua|tuoi|tue|Lei|Suo|Sua)\\b'",
        "ES, '\\b(tú|te|tu|tus|vosotros|vuestro|vuestra|usted|le|rogamos que resuelva)\\b'"
    })
    void keepOneFormOfAddress(Language language, String wrong) {
        words(language).forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(wrong));
    }

    /** Straight quotes are typewriting, and those of another language a slip. */
    @ParameterizedTest
    @CsvSource({"DE, '[\"''”«»]'", "IT, '[\"''“”„]'", "ES, '[\"''“”„]'", "EN, '[\"„«»]'"})
    void quoteAsTheirReadersDo(Language language, String wrong) {
        words(language).forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(wrong));
    }

    /** Sentences have a markup of their own, and what merchants and shoppers write is none of it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void takeFactsToTheLetter(Language language) {
        String text = "{order} '{at}' # {x, plural, one {|} other {''}}";

        assertThat(Vocabulary.of(language).say("address", Map.of("address", text)))
                .endsWith(": " + text + ".");
    }

    @Test
    void refuseASentenceThatSpeaksOfOtherFacts() {
        Vocabulary english = Vocabulary.of(Language.EN);

        assertThatThrownBy(() -> english.say("placed", Map.of("order", "B-1001")))
                .hasMessage("No sentence placed with [order] in EN");
        assertThatThrownBy(() -> english.say("unheard_of", Map.of()))
                .hasMessage("No sentence unheard_of with [] in EN");
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> words(Language language) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                VocabularyTest.class.getResourceAsStream("/letters/" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }
}
