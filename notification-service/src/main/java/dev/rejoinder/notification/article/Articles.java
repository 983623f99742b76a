package dev.rejoinder.notification.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.link.LinkConfig;
import dev.rejoinder.notification.profile.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The articles, and where readers find them. */
@ApplicationScoped
public class Articles {

    private final Optional<URI> publicUrl;
    private final Map<Article, Map<Language, Text>> texts = new EnumMap<>(Article.class);

    Articles(LinkConfig config) {
        this.publicUrl = config.url();
        for (Article article : Article.values()) {
            Map<Language, Text> byLanguage = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                byLanguage.put(language, read(article, language));
            }
            texts.put(article, byLanguage);
        }
    }

    public String title(Article article, Language language) {
        return text(article, language).title();
    }

    /** Nothing where readers cannot reach us. */
    public Optional<URI> address(Article article, Language language) {
        return publicUrl.map(url -> URI.create(
                url.toString().replaceFirst("/+$", "") + "/help/" + article.slug() + "?lang=" + language.tag()));
    }

    public Text text(Article article, Language language) {
        return texts.get(article).get(language);
    }

    private static Text read(Article article, Language language) {
        return Text.read(resource("/help/" + article.slug() + "." + language.tag() + ".md"));
    }

    private static String resource(String file) {
        try (InputStream written = Articles.class.getResourceAsStream(file)) {
            if (written == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new String(written.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
