package dev.rejoinder.notification.gallery;

import dev.rejoinder.notification.gate.GoldenMail;
import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes new pictures of the form in a browser, once it has changed. */
@EnabledIfSystemProperty(named = "pictures.accept", matches = "true")
class FormPictureTaken extends InBrowser {

    /** What a browser writes on its button for files is in its own language, and the one at hand may have one alone. */
    private static final String BROWSER_SPEAKS =
            """
            (() => {
                const input = document.querySelector('#files');
                const box = document.createElement('div');
                box.style.cssText = 'min-height:44px;margin:0 0 16px;padding:8px 12px;border:1px solid #6B7880;border-radius:6px';
                const button = document.createElement('span');
                button.style.cssText = 'padding:1px 6px;border:1px solid #767676;border-radius:3px;background:#EFEFEF';
                button.textContent = '%s';
                box.append(button, ' %s');
                input.replaceWith(box);
            })()
            """;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTaken(Language language) throws IOException {
        GoldenMail page = FormPicture.page(language);
        Files.createDirectories(FormPicture.FOLDER);
        Files.write(
                FormPicture.file(language),
                show(page, View.NARROW)
                        .atNight(false)
                        .changedBy(BROWSER_SPEAKS.formatted(choose(language), nothing(language)))
                        .picture("#asked form"));
        Files.writeString(FormPicture.kept(language), FormPicture.hash(page) + "\n");
    }

    private static String choose(Language language) {
        return switch (language) {
            case EN -> "Choose Files";
            case DE -> "Dateien auswählen";
            case IT -> "Scegli file";
            case ES -> "Elegir archivos";
        };
    }

    private static String nothing(Language language) {
        return switch (language) {
            case EN -> "No file chosen";
            case DE -> "Keine Datei ausgewählt";
            case IT -> "Nessun file scelto";
            case ES -> "Ningún archivo seleccionado";
        };
    }
}
