package dev.rejoinder.notification.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is shown a form that looks otherwise by now. */
class FormPictureTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTakenOfThePageAsItIs(Language language) throws IOException {
        assertThat(Files.readString(FormPicture.kept(language)).strip())
                .as("The form has changed: take new pictures with -Dtest=FormPictureTaken -Dpictures.accept=true,"
                        + " then look at src/main/resources/pictures")
                .isEqualTo(FormPicture.hash(FormPicture.page(language)));
    }
}
