package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Brand;
import dev.rejoinder.notification.profile.Profile;
import io.quarkus.qute.TemplateData;

/**
 * The shop's colours, made readable.
 *
 * @param sender what stands at the top
 * @param accent background of the top
 * @param ink text colour upon it
 * @param bar reached stages
 */
@TemplateData
public record Look(String sender, String accent, String ink, String bar) {

    /** Between them a colour is 3.0, which WCAG 2 asks of graphics, from white and from what dark mode makes of it. */
    private static final double DARKEST_BAR = 0.12;

    private static final double BRIGHTEST_BAR = 0.3;

    private static final String OUR_ACCENT = "#1F4E5F";
    private static final String WHITE = "#FFFFFF";
    private static final String BLACK = "#000000";

    public static Look of(Profile profile) {
        Brand brand = profile.brand();
        String accent = brand == null || brand.accentColor() == null ? OUR_ACCENT : brand.accentColor();
        String sender = brand == null || brand.logoText() == null ? profile.name() : brand.logoText();
        return new Look(sender, accent, luminance(accent) > 0.18 ? BLACK : WHITE, visible(accent));
    }

    /** As it is, or mixed with black or white until it stands out by day and by night. */
    private static String visible(String color) {
        int mixed = luminance(color) > BRIGHTEST_BAR ? 0 : 255;
        String visible = color;
        for (int share = 1; luminance(visible) < DARKEST_BAR || luminance(visible) > BRIGHTEST_BAR; share++) {
            visible = mix(color, mixed, share);
        }
        return visible;
    }

    private static String mix(String color, int with, int share) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return String.format(
                "#%02X%02X%02X",
                channel(rgb >> 16, with, share), channel(rgb >> 8, with, share), channel(rgb, with, share));
    }

    /** @param share of 32 */
    private static int channel(int bits, int with, int share) {
        return ((bits & 0xFF) * (32 - share) + with * share) / 32;
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
