package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.Language;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

    private final GoldenMail good = BadMail.in(Language.EN);
    private final Contrast gate = new Contrast();

    @ParameterizedTest
    @CsvSource({
        "'<p style=\"color:#999999;\">pale</p>', pale",
        "'<p style=\"color:red;\">named</p>', not #RRGGBB",
        "'<table bgcolor=\"#000000\"><tr><td>dark on dark</td></tr></table>', dark on dark",
        "'<table role=\"presentation\"><tr><td bgcolor=\"#CCCCCC\">&nbsp;</td></tr></table>', a bar",
        "'<table role=\"presentation\"><tr><td style=\"border-bottom:2px solid #CCCCCC\">&nbsp;</td></tr></table>', a bar"
    })
    void refuses(String part, String finding) {
        assertThat(gate.findings(good.withHtmlPart(part)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void refusesTextWithoutAColour() {
        assertThat(gate.findings(good.withHtml("<body><p>bare</p></body>")))
                .containsExactly("no colour is set for: bare");
    }

    @Test
    void asksLessOfLargeText() {
        assertThat(gate.findings(good.withHtml("<p style=\"color:#888888;font-size:24px\">large</p>")))
                .isEmpty();
    }

    @Test
    void agreesWithWcag() {
        assertThat(Contrast.ratio("#FFFFFF", "#000000")).isEqualTo(21.0, Offset.offset(0.001));
        assertThat(Contrast.ratio("#777777", "#FFFFFF")).isEqualTo(4.48, Offset.offset(0.005));
    }
}
