package dev.rejoinder.notification.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.gate.GoldenMail;
import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page behind a link as a browser draws it: axe finds nothing by day and by night, and a small phone shows all of it. */
class PageInBrowserTest extends InBrowser {

    static List<GoldenMail> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
            return files.sorted().map(PageInBrowserTest::page).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isForEverybody(GoldenMail page) {
        ShownMail shown = show(page, View.NARROW);

        assertThat(shown.overflow()).as("pixels beyond 320").isZero();
        assertThat(shown.spills()).isEmpty();
        assertThat(shown.axe()).isEmpty();
        try {
            assertThat(shown.atNight(true).axe()).isEmpty();
        } finally {
            shown.atNight(false);
        }
    }

    private static GoldenMail page(Path file) {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        try {
            return new GoldenMail(parts[0], Language.find(parts[1]).orElseThrow(), "", "", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
