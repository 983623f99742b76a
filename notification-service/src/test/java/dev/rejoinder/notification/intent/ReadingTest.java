package dev.rejoinder.notification.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a mail asks for is found by its words, in four languages, with reasons. */
class ReadingTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/intents/labelled.csv", useHeadersInDisplayName = true, delimiter = ';')
    void findsWhatPeopleAskFor(String expected, String upset, String sentence) {
        Findings findings = Reading.of(sentence, 0);

        Set<Intent> wanted = expected == null
                ? Set.of()
                : Arrays.stream(expected.split(",", -1))
                        .map(name -> Intent.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        assertThat(findings.intents().keySet()).as(findings.toString()).isEqualTo(wanted);
        assertThat(!findings.upset().isEmpty()).as(findings.toString()).isEqualTo("yes".equals(upset));
    }

    @Test
    void saysWhy() {
        Findings findings = Reading.of("Hello,\nI want to withdraw my claim. I am fed up!", 2);

        assertThat(findings.intents().get(Intent.WITHDRAW)).containsExactly("en: withdraw my claim");
        assertThat(findings.intents().get(Intent.EVIDENCE)).containsExactly("2 files");
        assertThat(findings.upset()).containsExactly("en: fed up");
    }

    @Test
    void readsNothingThatIsQuoted() {
        Findings findings = Reading.of("Thank you.\n> I want to withdraw my claim.\n  > This is ridiculous!", 0);

        assertThat(findings.intents()).isEmpty();
        assertThat(findings.upset()).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Reading.of(null, 0)).isEqualTo(Reading.of("", 0));
        assertThat(Reading.of("", 0).intents()).isEmpty();
    }

    @Property(tries = 200)
    void layoutDoesNotMatter(@ForAll @IntRange(min = 1, max = 5) int breaks, @ForAll boolean shouted) {
        String sentence = "please can i withdraw my a-to-z claim"
                .replace(" ", " ".repeat(breaks - 1) + (breaks == 1 ? " " : "\n"));

        Findings findings = Reading.of(shouted ? sentence.toUpperCase(Locale.ROOT) : sentence, 0);

        assertThat(findings.intents().containsKey(Intent.WITHDRAW)).isTrue();
    }

    @Property(tries = 200)
    void readsWhateverComes(@ForAll @StringLength(max = 2000) String anything) {
        assertThat(Reading.of(anything, 0)).isEqualTo(Reading.of(anything, 0));
    }
}
