package dev.rejoinder.notification.incoming.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Nov 2026 at 10:00, Teehaus Nord <notices@rejoinder.local> wrote:\n> Your claim\n> is here",
                "On Mon, 2 Nov 2026 at 10:00, Teehaus Nord\n<notices@rejoinder.local> wrote:\n> Your claim",
                "Am 02.11.2026 um 10:00 schrieb Teehaus Nord:\n> Ihr Antrag",
                "Il giorno lun 2 nov 2026 Teehaus ha scritto:\n> La richiesta",
                "El lun, 2 nov 2026, Teehaus escribió:\n> Tu reclamación",
                "-----Ursprüngliche Nachricht-----\nIhr Antrag",
                "-------- Original Message --------\nYour claim",
                "Von: Teehaus Nord\nGesendet: Montag, 2. November 2026\nAn: Jana\nIhr Antrag",
                "From: Teehaus Nord <notices@rejoinder.local>\nDate: Monday\nYour claim",
                "> Your claim\n>\n> is here\n"
            })
    void endBeforeTheMailTheyAnswer(String quoted) {
        OwnWords words = OwnWords.of("It has not come.\n\nJana\n\n" + quoted);

        assertThat(words.own()).isEqualTo("It has not come.\n\nJana");
        assertThat(words.quoted()).isEqualTo(quoted.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has not come.",
                "> Did it come?\nNo.\n> Really?\nYes.",
                "> only a quote",
                "On Monday I wrote to you. Am I right?",
                "Von mir aus: ja"
            })
    void areAllThereIsWhereNothingIsQuotedBelow(String text) {
        assertThat(OwnWords.of(text)).isEqualTo(new OwnWords(text, null));
    }
}
