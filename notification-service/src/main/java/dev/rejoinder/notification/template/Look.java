package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Brand;
import dev.rejoinder.notification.profile.Profile;
import io.quarkus.qute.TemplateData;

/**
 * The shop's colours, made readable.
 *
 * @param sender what stands at the top
 * @param accent background of the top and of reached stages
 * @param ink text colour upon it
 */
@TemplateData
record Look(String sender, String accent, String ink) {

    private static final String OUR_ACCENT = "#1F4E5F";
    private static final String WHITE = "#FFFFFF";
    private static final String BLACK = "#111111";

    static Look of(Profile profile) {
        Brand brand = profile.brand();
        String accent = brand == null || brand.accentColor() == null ? OUR_ACCENT : brand.accentColor();
        String sender = brand == null || brand.logoText() == null ? profile.name() : brand.logoText();
        return new Look(sender, accent, luminance(accent) > 0.18 ? BLACK : WHITE);
    }

    /** After WCAG 2; above 0.18 black is easier to read than white. */
    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
