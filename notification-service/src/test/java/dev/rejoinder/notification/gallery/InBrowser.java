package dev.rejoinder.notification.gallery;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.notification.gate.GoldenMail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that need a browser share one for day and one for night; where there is none they are skipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    private final Map<Boolean, Browser> browsers = new HashMap<>();

    private Path program;

    @BeforeAll
    void find() {
        Optional<Path> found = Browser.program();
        assumeTrue(found.isPresent(), "No Chromium or Chrome is found: install one, or set REJOINDER_BROWSER");
        program = found.get();
    }

    @AfterAll
    void stop() throws IOException {
        for (Browser browser : browsers.values()) {
            browser.close();
        }
    }

    ShownMail show(GoldenMail mail, View view) {
        Browser browser = browsers.computeIfAbsent(view.isDark(), dark -> Browser.start(program, dark));
        return ShownMail.in(browser, mail, view);
    }

    static List<GoldenMail> mails() {
        return GoldenMail.all().stream().filter(mail -> mail.html() != null).toList();
    }
}
