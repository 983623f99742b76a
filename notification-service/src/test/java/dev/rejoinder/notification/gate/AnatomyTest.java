package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnatomyTest {

    private final GoldenMail good = GoldenMail.all().stream()
            .filter(mail -> mail.language() == Language.EN && mail.name().equals("merchant-chargeback-opened"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "'>Hello,<', '>Dear Sir<', no greeting",
        "mailto:, https:, nobody to write to",
        "/help/, /elsewhere/, articles to read on",
        "'decid', 'wonder', who decides",
        "'>Amazon order reference<', '>Thing<', 1 status bars and 0 facts",
        "height=\"8\", size=\"8\", 0 status bars and 1 facts"
    })
    void misses(String part, String instead, String finding) {
        assertThat(new Anatomy().findings(good)).isEmpty();
        assertThat(new Anatomy().findings(good.withHtml(good.html().replace(part, instead))))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "'<a style=\"display:inline-block\">one more</a>', more than one button",
        "'<table><tr><td bgcolor=\"#000000\" height=\"8\"></td></tr></table>', 2 status bars",
        "'<p>x</p>', no greeting"
    })
    void refuses(String part, String finding) {
        assertThat(new Anatomy().findings(good.withHtmlPart(part)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }
}
