package dev.rejoinder.notification.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.notification.article.Article;
import dev.rejoinder.notification.article.Articles;
import dev.rejoinder.notification.article.Text;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.Bundled;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The articles that mails lead to. Pages without script, which know nothing of who reads them. */
@Path("/help")
@PermitAll
class HelpResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @CheckedTemplate(basePath = "help")
    static class Page {

        private Page() {}

        static native TemplateInstance article(
                Text text, String slug, Language language, List<Language> languages, Around words);
    }

    /** What stands around every article. */
    @TemplateData
    record Around(String languages, String sources, String figures, String person) {}

    private final Articles articles;
    private final String style;

    HelpResource(Articles articles) {
        this.articles = articles;
        this.style = resource("/help/style.css");
    }

    /** @param lang one of en, de, it, es; English for any other */
    @GET
    @Path("{slug}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public RestResponse<String> get(@RestPath String slug, @RestQuery String lang) {
        Article article = Article.named(slug).orElseThrow(() -> new NotFound("article", slug));
        Language language = Language.find(lang).orElse(Language.EN);
        Text text = articles.text(article, language);
        return answer(Page.article(text, slug, language, List.of(Language.values()), around(language))
                        .render())
                .header("Content-Security-Policy", POLICY)
                .header("Content-Language", language.tag())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @GET
    @Path("style.css")
    @Produces("text/css;charset=UTF-8")
    public RestResponse<String> style() {
        return answer(style).build();
    }

    private static Around around(Language language) {
        HelpWords words = Bundled.words(HelpWords.class, language);
        return new Around(words.languages(), words.sources(), words.figures(), words.person());
    }

    private static String resource(String name) {
        try (InputStream file = HelpResource.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseBuilder<String> answer(String body) {
        return ResponseBuilder.ok(body)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, max-age=3600");
    }
}
