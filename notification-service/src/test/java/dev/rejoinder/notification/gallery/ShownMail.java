package dev.rejoinder.notification.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.notification.gate.GoldenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One mail in the browser. */
final class ShownMail {

    /** For pictures of the shop: a grey one as large as theirs. */
    private static final String STAND_IN = "data:image/svg+xml;base64,"
            + Base64.getEncoder()
                    .encodeToString(
                            ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' preserveAspectRatio='none'>"
                                            + "<path fill='#8899AA' d='M0 0h9v9H0z'/><path fill='#DDE3E7' d='M1 8l3-5 2 3 1-2 1 4z'/></svg>")
                                    .getBytes(UTF_8));

    private static final String AXE = axeSource();

    private final Browser browser;

    private ShownMail(Browser browser) {
        this.browser = browser;
    }

    static ShownMail in(Browser browser, GoldenMail mail, View view) {
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width(), "height", 800, "deviceScaleFactor", 1, "mobile", false));
        String frame = browser.call("Page.getFrameTree", Map.of())
                .path("frameTree")
                .path("frame")
                .path("id")
                .asText();
        browser.call("Page.setDocumentContent", Map.of("frameId", frame, "html", html(mail, view)));
        browser.run("Promise.all([...document.images].map(image => image.decode().catch(() => 0))).then(() => 0)");
        return new ShownMail(browser);
    }

    private static String html(GoldenMail mail, View view) {
        Document page = Jsoup.parse(mail.html());
        page.outputSettings().prettyPrint(false);
        for (Element image : page.select("img")) {
            if (view.hasImages()) {
                image.attr("src", picture(mail, image.attr("src")));
            } else {
                image.removeAttr("src");
            }
        }
        return page.outerHtml();
    }

    private static String picture(GoldenMail mail, String address) {
        return mail.picture(address.replaceFirst("^cid:", ""))
                .map(ShownMail::data)
                .orElse(STAND_IN);
    }

    private static String data(Path file) {
        try {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axeSource() {
        try (var source = ShownMail.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a page that has dark colours of its own. */
    ShownMail atNight(boolean night) {
        browser.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", night ? "dark" : "light"))));
        return this;
    }

    ShownMail changedBy(String script) {
        browser.run(script);
        return this;
    }

    byte[] picture() {
        JsonNode size = browser.call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        return picture(0, 0, size.path("width").asInt(), size.path("height").asInt());
    }

    /** Of one element alone. */
    byte[] picture(String selector) {
        JsonNode place = browser.run("(() => { const r = document.querySelector('" + selector
                + "').getBoundingClientRect(); return [r.x + scrollX, r.y + scrollY, r.width, r.height]; })()");
        return picture(
                (int) Math.floor(place.get(0).asDouble()),
                (int) Math.floor(place.get(1).asDouble()),
                (int) Math.ceil(place.get(2).asDouble()),
                (int) Math.ceil(place.get(3).asDouble()));
    }

    private byte[] picture(int x, int y, int width, int height) {
        Map<String, Object> clip = Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1);
        JsonNode shot = browser.call(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode(shot.path("data").asText());
    }

    /** Pixels to the right of what the reader sees. */
    int overflow() {
        return browser.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt();
    }

    /**
     * What axe minds, by the rules of WCAG and good practice. Landmarks are the mail program's: a mail is shown inside a
     * page that has its own.
     */
    List<String> axe() {
        browser.run(AXE);
        JsonNode found = browser.run(
                """
                axe.run({rules: {region: {enabled: false}, 'landmark-one-main': {enabled: false}}})
                    .then(result => result.violations.flatMap(rule => rule.nodes.map(
                        node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))
                """);
        return StreamSupport.stream(found.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Texts that stick out of their cell, or are cut off. */
    List<String> spills() {
        JsonNode found = browser.run(
                "[...document.querySelectorAll('td,th,p,li,h1,h2')].filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1)"
                        + ".map(e => e.textContent.trim().slice(0, 60))");
        return StreamSupport.stream(found.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
