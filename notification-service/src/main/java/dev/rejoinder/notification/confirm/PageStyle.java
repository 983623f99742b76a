package dev.rejoinder.notification.confirm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.template.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How pages behind links of our mails look: the one style sheet that such a page may use.
 *
 * @param policy what the page may do: show itself in this style, and send its form here
 */
public record PageStyle(String css, String policy) {

    private static final String BASE = resource("/templates/confirm/page.css");
    private static final String OUR_HEAD =
            "header{background:#1F4E5F;color:#FFFFFF}button{background:#1F4E5F;color:#FFFFFF}";

    /** @param look null where nobody knows whose page it is */
    public static PageStyle of(Look look) {
        return of(look, "");
    }

    /** @param own rules of one kind of page */
    public static PageStyle of(Look look, String own) {
        String css = BASE + own + head(look);
        return new PageStyle(
                css,
                "default-src 'none'; style-src 'sha256-" + hash(css)
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

    public static String resource(String name) {
        try (var stream = PageStyle.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
