package dev.rejoinder.notification.picture;

import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.profile.Language;
import java.util.Optional;

/** Which of a merchant's pictures it is, and the room it has in a mail, in pixels. */
record PictureName(String kind, String which, int width, int height) {

    private static final int LONGEST = 100;

    static PictureName logo(Optional<Language> language) {
        return new PictureName("logo", language.map(Language::tag).orElse(""), 240, 60);
    }

    static PictureName product(String sku) {
        if (sku.isBlank() || sku.length() > LONGEST || sku.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequest("A product is named by 1 to " + LONGEST + " characters");
        }
        return new PictureName("product", sku, 72, 72);
    }

    @Override
    public String toString() {
        return kind + "/" + which;
    }
}
