package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.Language;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "EN, answer, 2",
        "EN, made, 1",
        "EN, table, 2",
        "EN, evidence, 3",
        "EN, payment, 2",
        "EN, agree, 2",
        "EN, the, 1",
        "EN, disputed, 3",
        "EN, charged, 1",
        "DE, Rückbuchung, 3",
        "DE, Käufer, 2",
        "DE, Bestellung, 3",
        "DE, leise, 2",
        "DE, Antwort, 2",
        "ES, reclamación, 4",
        "ES, tienda, 2",
        "ES, día, 2",
        "ES, banco, 2",
        "ES, hoy, 1",
        "ES, muy, 1"
    })
    void countsSyllables(Language language, String word, int syllables) {
        assertThat(Readability.syllables(language, word)).isEqualTo(syllables);
    }

    /** Worked out by hand after each formula. */
    @ParameterizedTest
    @CsvSource({
        "EN, The bank decides. We tell you., 105.1",
        "DE, Die Bank entscheidet. Wir schreiben Ihnen., 79.5",
        "IT, La banca decide. Noi scriviamo., 159.0",
        "ES, El banco decide. Te escribimos., 72.3"
    })
    void knowsTheFormulas(Language language, String text, double score) {
        assertThat(Readability.score(language, Readability.count(language, text)))
                .isCloseTo(score, Offset.offset(0.1));
    }

    @Test
    void endsNoSentenceAtAnOrdinal() {
        assertThat(Readability.count(Language.DE, "Bis 9. November warten wir. Dann nicht.")
                        .sentences())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'The adjudication methodology necessitates comprehensive documentation regarding merchandise fulfilment'",
        "DE, 'Die Berücksichtigung nachgereichter Unterlagen unterliegt der Einzelfallentscheidung des Kreditinstituts'",
        "IT, 'La documentazione supplementare presentata successivamente verrà eventualmente considerata discrezionalmente'",
        "ES, 'La documentación complementaria presentada posteriormente podrá considerarse discrecionalmente'"
    })
    void refusesOfficialese(Language language, String sentence) {
        GoldenMail mail = BadMail.in(language);

        assertThat(new Readability()
                        .findings(mail.withHtml("<p>" + (sentence + " " + sentence + ". ").repeat(3) + "</p>")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("reads at");
    }
}
