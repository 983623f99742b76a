package dev.rejoinder.notification.confirm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A page as the browser gets it, with what it may do. */
record Drawn(String html, String policy) {

    @CheckedTemplate(basePath = "confirm")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(View view, String style);
    }

    static Drawn of(View view) {
        PageStyle style = PageStyle.of(view.look());
        return new Drawn(Templates.page(view, style.css()).render(), style.policy());
    }
}
