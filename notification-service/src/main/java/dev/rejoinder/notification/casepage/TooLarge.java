package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.casepage.Drawing.Asking;
import dev.rejoinder.notification.confirm.PageStyle;
import dev.rejoinder.notification.limit.TooLargePage;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.profile.Language;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells a shopper what to do where files are too large together. */
@ApplicationScoped
class TooLarge implements TooLargePage {

    @Override
    public boolean isFor(String path) {
        return path.startsWith("/" + StatusLinks.PATH + "/");
    }

    @Override
    public String answer(HttpServerRequest request) {
        Language language = Optional.ofNullable(request.getParam("lang"))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(wanted -> wanted.split("[,;]", 2)[0]))
                .flatMap(Language::find)
                .orElse(Language.EN);
        AnswerWords words = Drawing.answerWords(language);
        PageStyle style = Drawing.style();
        request.response().putHeader("Content-Security-Policy", style.policy());
        return Drawing.html(new Asking(language, words.too_large_title(), words.too_large(), null, false));
    }
}
