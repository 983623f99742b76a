package dev.rejoinder.notification.profile;

/** How bright colours are, and how well one is seen upon another, after WCAG 2. Colours are {@code #RRGGBB}. */
public final class Colors {

    /** WCAG 1.4.3 asks it of text. */
    static final double READABLE = 4.5;

    /** Of shops that have named none. */
    public static final String OUR_ACCENT = "#1F4E5F";

    private Colors() {}

    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    public static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
