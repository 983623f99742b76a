package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.confirm.PageStyle;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.Bundled;
import dev.rejoinder.notification.template.Look;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Draws pages, and tells the browser what they may do. */
final class Drawing {

    private static final String OWN = PageStyle.resource("/templates/casepage/page.css");

    @CheckedTemplate(basePath = "casepage")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(CaseView view, Around words, String style);

        static native TemplateInstance asking(Asking asking, Around words, String style);
    }

    /**
     * A page that knows no case.
     *
     * @param trouble what has to be mended in its form, or null
     * @param asks whether it has a form for a new link, which goes to the page's own address
     */
    @TemplateData
    record Asking(Language language, String title, String text, String trouble, boolean asks) {}

    private Drawing() {}

    static String html(CaseView view) {
        return Templates.page(view, Around.in(view.language()), style(view).css())
                .render();
    }

    static String html(Asking asking) {
        return Templates.asking(asking, Around.in(asking.language()), style().css())
                .render();
    }

    static RestResponse<String> page(int status, CaseView view) {
        return answer(status, view.language(), html(view), style(view).policy()).build();
    }

    static ResponseBuilder<String> asking(int status, Asking asking) {
        return answer(status, asking.language(), html(asking), style().policy());
    }

    static PageWords words(Language language) {
        return Bundled.words(PageWords.class, language);
    }

    static AnswerWords answerWords(Language language) {
        return Bundled.words(AnswerWords.class, language);
    }

    /** Of a page that is no shop's. */
    static PageStyle style() {
        return PageStyle.of(null, OWN);
    }

    private static PageStyle style(CaseView view) {
        Look look = view.page().look();
        return PageStyle.of(look, OWN + ".steps .reached{border-left-color:" + look.bar() + "}");
    }

    private static ResponseBuilder<String> answer(int status, Language language, String html, String policy) {
        return ResponseBuilder.<String>create(status, null)
                .entity(html)
                .header("Content-Language", language.tag())
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store");
    }
}
