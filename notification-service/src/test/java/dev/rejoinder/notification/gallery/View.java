package dev.rejoinder.notification.gallery;

import java.util.Locale;

/** How a reader may see a mail. */
enum View {
    LIGHT(600, false, true),
    DARK(600, true, true),
    NO_IMAGES(600, false, false),
    NARROW(320, false, true),
    NARROW_DARK(320, true, true);

    private final int width;
    private final boolean dark;
    private final boolean images;

    View(int width, boolean dark, boolean images) {
        this.width = width;
        this.dark = dark;
        this.images = images;
    }

    int width() {
        return width;
    }

    boolean isDark() {
        return dark;
    }

    boolean hasImages() {
        return images;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
