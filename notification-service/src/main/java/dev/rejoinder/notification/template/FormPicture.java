package dev.rejoinder.notification.template;

import dev.rejoinder.notification.picture.Picture;
import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How the form looks on which shoppers answer. Taken by a test, which also says when it has to be taken anew. */
final class FormPicture {

    /** Where a PNG tells its width; its height comes after it. */
    private static final int WIDTH_AT = 16;

    private static final Map<Language, Picture> ALL = new EnumMap<>(Language.class);

    static {
        Arrays.stream(Language.values()).forEach(language -> ALL.put(language, read(language)));
    }

    private FormPicture() {}

    static Picture of(Language language) {
        return ALL.get(language);
    }

    private static Picture read(Language language) {
        try (var file = FormPicture.class.getResourceAsStream("/pictures/answer-form." + language.tag() + ".png")) {
            byte[] png = file.readAllBytes();
            ByteBuffer size = ByteBuffer.wrap(png, WIDTH_AT, 2 * Integer.BYTES);
            return new Picture("answer-form", "image/png", size.getInt(), size.getInt(), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
