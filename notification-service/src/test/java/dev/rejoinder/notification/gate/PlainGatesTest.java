package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small gates stay shut for a bad mail. */
class PlainGatesTest {

    private final GoldenMail good = BadMail.in(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "http://teehaus.example/x, not https",
        "https://evil.example/x, not a known host",
        "https://teehaus.example.evil.example/x, not a known host",
        "https://teehaus.example@evil.example/x, not a known host",
        "javascript:alert(1), not https",
        "mailto:a@x.example?bcc=b@y.example, no",
        "https://teehaus.example/only-here, the text part lacks"
    })
    void linksLeadToKnownPlaces(String address, String finding) {
        assertThat(new Links().findings(good.withHtmlPart("<a href=\"" + address + "\">words</a>")))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "'<a href=\"https://teehaus.example/a\">https://teehaus.example/b</a>', a link that shows",
        "'<a href=\"https://teehaus.example/a\"> </a>', without words",
        "'<img src=\"https://evil.example/pixel.png\">', not a known host"
    })
    void linksSayWhereTheyLead(String part, String finding) {
        assertThat(new Links().findings(good.withHtmlPart(part)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void linksOfTheTextPartAreLookedAtToo() {
        assertThat(new Links().findings(good.withText("Go to http://teehaus.example/x")))
                .contains("not https: http://teehaus.example/x");
    }

    @Test
    void mailsHaveBounds() {
        assertThat(new Lengths().findings(good.withSubject("s".repeat(71)))).hasSize(1);
        assertThat(new Lengths().findings(good.withSubject("s".repeat(70) + " · " + "r".repeat(20))))
                .hasSize(1);
        assertThat(new Lengths().findings(good.withHtmlPart("x".repeat(60_000))))
                .hasSize(1);
        assertThat(new Lengths().findings(good.withText("a\n\n\nb"))).hasSize(1);
        assertThat(new Lengths().findings(good.withHtml("<body><p>no preheader</p></body>")))
                .hasSize(1);
        assertThat(new Lengths()
                        .findings(
                                good.withHtml("<body><div style=\"display:none\">" + "p".repeat(91) + "</div></body>")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Card 4111 1111 1111 1111",
                "5500-0000-0000-0004",
                "Refund to DE89 3704 0044 0532 0130 00",
                "IT60X0542811101000000123456",
                "Authorization: Bearer abcdefghijklmnop",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0",
            })
    void secretsStayOut(String secret) {
        assertThat(new Secrets().findings(good.withText(secret))).hasSize(1);
        assertThat(new Secrets().findings(good.withHtmlPart("<p>" + secret + "</p>")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Our representment was sent.",
        "EN, We have decided against you.",
        "EN, The shop rejected your claim.",
        "EN, You will win.",
        "EN, Please withdraw your claim.",
        "EN, Answer immediately.",
        "DE, Ihr Chargeback ist da.",
        "DE, Bitte schicke uns deine Belege.",
        "DE, Wir haben Ihren Antrag abgelehnt.",
        "DE, Ihr Refund ist unterwegs.",
        "IT, Puoi rispondere qui.",
        "IT, Abbiamo respinto la Sua richiesta.",
        "IT, La Garanzia A-Z vale.",
        "ES, Escríbanos.",
        "ES, Hemos rechazado tu reclamación.",
        "ES, La devolución sigue abierta.",
        "ES, Tu chargeback ha llegado."
    })
    void wordsAreOurs(Language language, String sentence) {
        GoldenMail mail = BadMail.in(language);

        assertThat(new Wording().findings(mail.withText(sentence))).isNotEmpty();
        assertThat(new Wording().findings(mail.withText("> " + sentence))).isEmpty();
        assertThat(new Wording().findings(mail.withText("https://rejoinder.example/claim/chargeback")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE, Chargeback", "IT, Storno", "ES, Devolución"})
    void onePlainNameForOneThing(Language language, String translated) {
        assertThat(Glossary.missing("Chargeback", language, translated)).hasSize(1);
    }
}
