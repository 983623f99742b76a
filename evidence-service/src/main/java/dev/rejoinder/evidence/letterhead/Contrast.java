package dev.rejoinder.evidence.letterhead;

import dev.rejoinder.kit.problem.Unprocessable;
import java.util.Locale;

/** Whether a colour can be read on white paper, after WCAG 2.2. */
final class Contrast {

    private static final double LEAST = 4.5;

    private Contrast() {}

    static void requireReadable(String field, String color) {
        double ratio = onWhite(color);
        if (ratio < LEAST) {
            throw Unprocessable.field(
                    field,
                    String.format(
                            Locale.ROOT,
                            "is too pale to be read on white: its contrast is %.1f to 1, at least %.1f is needed;"
                                    + " choose a darker shade",
                            ratio,
                            LEAST));
        }
    }

    /** @param color as in {@code #1F3A5F} */
    static double onWhite(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
