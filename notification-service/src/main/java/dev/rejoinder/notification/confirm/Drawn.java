package dev.rejoinder.notification.confirm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.template.Look;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page as the browser gets it, with the one style sheet that it may use.
 *
 * @param policy what the page may do: show itself in this style, and send its form here
 */
record Drawn(String html, String policy) {

    private static final String STYLE = resource("/templates/confirm/page.css");
    private static final String OUR_HEAD =
            "header{background:#1F4E5F;color:#FFFFFF}button{background:#1F4E5F;color:#FFFFFF}";

    @CheckedTemplate(basePath = "confirm")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(View view, String style);
    }

    static Drawn of(View view) {
        String style = STYLE + head(view.look());
        return new Drawn(
                Templates.page(view, style).render(),
                "default-src 'none'; style-src 'sha256-" + hash(style)
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static String head(Look look) {
        return look == null
                ? OUR_HEAD
                : OUR_HEAD.replace("#1F4E5F", look.accent()).replace("#FFFFFF", look.ink());
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (var stream = Drawn.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
