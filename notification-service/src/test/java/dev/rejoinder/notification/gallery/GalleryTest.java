package dev.rejoinder.notification.gallery;

import dev.rejoinder.notification.gate.GoldenMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Run by {@code deploy/local/gallery}, which names the folder. */
@EnabledIfSystemProperty(named = "gallery", matches = ".+")
class GalleryTest extends InBrowser {

    @Test
    void isDrawn() throws IOException {
        Path folder = Path.of(System.getProperty("gallery"));
        Files.createDirectories(folder);
        for (GoldenMail mail : mails()) {
            for (View view : View.values()) {
                Files.write(
                        folder.resolve(GalleryPage.picture(mail, view)),
                        show(mail, view).picture());
            }
        }
        Files.writeString(folder.resolve("index.html"), GalleryPage.of(GoldenMail.all()));
    }
}
