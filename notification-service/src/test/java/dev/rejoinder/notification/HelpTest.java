package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.notification.article.Article;
import dev.rejoinder.notification.gate.Glossary;
import dev.rejoinder.notification.gate.GoldenMail;
import dev.rejoinder.notification.gate.Wording;
import dev.rejoinder.notification.profile.Language;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HelpTest extends MailTest {

    @ParameterizedTest
    @EnumSource(Article.class)
    void isServedInEveryLanguageToEverybody(Article article) {
        for (Language language : Language.values()) {
            Document page = page(article, language);

            assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).isEqualTo(page.select("h1").text());
            assertThat(page.select("script, form, iframe, img, [style], [onclick]"))
                    .isEmpty();
            assertThat(page.select("nav a[href]").eachAttr("href"))
                    .containsExactlyElementsOf(Arrays.stream(Language.values())
                            .map(other -> article.slug() + "?lang=" + other.tag())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Article.class)
    void speaksAsMailsDo(Article article) {
        String english = page(article, Language.EN).select("main").text();
        for (Language language : Language.values()) {
            Document page = page(article, language);
            page.select("main h1, main h2, main p, main li").eachText().forEach(line -> assertThat(
                            Wording.findings(language, article.slug(), line))
                    .isEmpty());
            if (language != Language.EN) {
                String text = page.select("main").text();
                assertThat(text).doesNotContainPattern("(?i)\\b(the|your|with|please)\\b");
                assertThat(Glossary.missing(english, language, text)).isEmpty();
                assertThat(page.select("li"))
                        .hasSameSizeAs(page(article, Language.EN).select("li"));
            }
        }
    }

    @Test
    void thereAreTwoForEveryReason() {
        for (Audience reader : List.of(Audience.SHOPPER, Audience.MERCHANT)) {
            for (ClaimKind kind : ClaimKind.values()) {
                Stream.concat(Stream.of(FilingReason.values()), Stream.ofNullable((FilingReason) null))
                        .forEach(reason -> assertThat(Article.about(reader, kind, reason, false))
                                .doesNotHaveDuplicates()
                                .hasSize(2)
                                .doesNotContain(Article.HOW_TO_WITHDRAW));
            }
        }
        assertThat(Article.about(Audience.SHOPPER, ClaimKind.A_TO_Z, null, false))
                .hasSize(2);
    }

    @Test
    void everyLinkOfEveryMailLeadsToOne() {
        Set<String> links = GoldenMail.all().stream()
                .filter(mail -> mail.html() != null)
                .flatMap(mail -> Jsoup.parse(mail.html()).select("a[href*=/help/]").eachAttr("href").stream())
                .collect(Collectors.toSet());

        assertThat(links).hasSizeGreaterThan(20);
        for (String link : links) {
            get(link.substring("https://rejoinder.example".length())).statusCode(200);
        }
    }

    @Test
    void doesNothingButShowItself() {
        get("/help/chargeback?lang=de")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), not(containsString("script"))))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Language", "de");
        get("/help/style.css").statusCode(200).contentType("text/css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=fr", "?lang=%3Cscript%3E"})
    void isEnglishForWhomWeDoNotUnderstand(String query) {
        get("/help/chargeback" + query)
                .statusCode(200)
                .header("Content-Language", "en")
                .body(not(containsString("<script")));
    }

    @Test
    void isNotThereUnderAnotherName() {
        get("/help/..%2Fapplication.properties").statusCode(404);
        get("/help/nothing").statusCode(404).body("status", equalTo(404));
    }

    private static Document page(Article article, Language language) {
        return Jsoup.parse(get("/help/" + article.slug() + "?lang=" + language.tag())
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }
}
