package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Brand;
import dev.rejoinder.notification.profile.Colors;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import io.quarkus.qute.TemplateData;

/**
 * All colours of a mail: the shop's own, made readable, and ours for all else. They survive dark modes that turn them round.
 *
 * @param sender what stands at the top
 * @param accent background of the top, and of the button
 * @param ink text colour upon it
 * @param bar reached stages
 */
@TemplateData
public record Look(String sender, String accent, String ink, String bar, String link) {

    /** Between them a colour is 3.0, which WCAG 2 asks of graphics, from white and from what dark mode makes of it. */
    private static final double DARKEST_BAR = 0.12;

    private static final double BRIGHTEST_BAR = 0.3;

    /** Above it black is easier to read than white. */
    private static final double BRIGHT = 0.18;

    private static final String OUR_LINK = "#0B5394";
    private static final String WHITE = "#FFFFFF";
    private static final String BLACK = "#000000";

    public static Look of(Profile profile, Language reader) {
        Brand brand = profile.brandIn(reader);
        String accent = or(brand.accentColor(), Colors.OUR_ACCENT);
        return new Look(
                or(brand.logoText(), profile.name()),
                accent,
                or(brand.inkColor(), Colors.luminance(accent) > BRIGHT ? BLACK : WHITE),
                visible(accent),
                or(brand.linkColor(), OUR_LINK));
    }

    public String text() {
        return "#1B1F22";
    }

    /** Small print. */
    public String quiet() {
        return "#55606A";
    }

    /** Stages to come. */
    public String line() {
        return "#869198";
    }

    public String edge() {
        return "#D9DEE1";
    }

    public String page() {
        return "#F2F4F5";
    }

    public String paper() {
        return WHITE;
    }

    public String tint() {
        return "#F7F9FA";
    }

    public String there() {
        return "#1B6E3C";
    }

    public String missing() {
        return "#A33A1E";
    }

    private static String or(String own, String ours) {
        return own == null ? ours : own;
    }

    /** As it is, or mixed with black or white until it stands out by day and by night. */
    private static String visible(String color) {
        int mixed = Colors.luminance(color) > BRIGHTEST_BAR ? 0 : 255;
        String visible = color;
        for (int share = 1; isUnseen(visible); share++) {
            visible = mix(color, mixed, share);
        }
        return visible;
    }

    private static boolean isUnseen(String color) {
        return Colors.luminance(color) < DARKEST_BAR || Colors.luminance(color) > BRIGHTEST_BAR;
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
}
