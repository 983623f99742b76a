package dev.rejoinder.notification.gallery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.article.Article;
import dev.rejoinder.notification.gate.GoldenMail;
import dev.rejoinder.notification.profile.Language;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every article that mails lead to, as a browser draws it: as {@link PageInBrowserTest} asks of the other pages. */
@QuarkusTest
class HelpInBrowserTest extends MailTest {

    private static final String SHEET = "<link rel=\"stylesheet\" href=\"style.css\">";

    private static Browser browser;

    @BeforeAll
    static void start() {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium or Chrome is found: install one, or set REJOINDER_BROWSER");
        browser = Browser.start(program.get(), false);
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    /** Each in one of the languages: {@code HelpTest} compares what is said in them. */
    static Stream<Object[]> articles() {
        List<Article> articles = List.of(Article.values());
        List<Language> languages = List.of(Language.values());
        return IntStream.range(0, articles.size())
                .mapToObj(i -> new Object[] {articles.get(i), languages.get(i % languages.size())});
    }

    @ParameterizedTest
    @MethodSource("articles")
    void isForEverybody(Article article, Language language) {
        String page = get(article.slug() + "?lang=" + language.tag());
        assertThat(page).contains(SHEET);
        String html = page.replace(SHEET, "<style>" + get("style.css") + "</style>");

        ShownMail shown = ShownMail.in(browser, new GoldenMail(article.slug(), language, "", "", html), View.NARROW);

        assertThat(shown.overflow()).as("pixels beyond 320").isZero();
        assertThat(shown.spills()).isEmpty();
        assertThat(shown.axe()).isEmpty();
        try {
            assertThat(shown.atNight(true).axe()).isEmpty();
        } finally {
            shown.atNight(false);
        }
    }

    private static String get(String path) {
        return given().get("/help/" + path).then().statusCode(200).extract().asString();
    }
}
