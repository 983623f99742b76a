package dev.rejoinder.notification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Text and bars can be seen, after WCAG 2.2: 1.4.3 asks 4.5 for text and 3.0 for large text, 1.4.11 asks 3.0 for graphics.
 * Colours stand on the elements themselves, since mail programs know no style sheets.
 */
public final class Contrast implements Gate {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern COLOR = Pattern.compile("(?:^|;)\\s*color:\\s*([^;]+)");
    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)\\s*background-color:\\s*([^;]+)");
    private static final Pattern LINE = Pattern.compile("border-bottom:[^;#]*(#\\w+)");
    private static final Pattern SIZE = Pattern.compile("font-size:\\s*([0-9]+)px");
    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(\\w+)");

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        if (mail.html() == null) {
            return findings;
        }
        Document page = mail.document();
        page.select("[style*=display:none]").remove();
        for (Element element : page.body().select("*")) {
            if (!element.ownText().replace('\u00A0', ' ').isBlank()) {
                checkText(element, findings);
            } else if (element.is("td") && element.childrenSize() == 0) {
                checkBar(element, findings);
            }
        }
        return findings;
    }

    private static void checkText(Element element, List<String> findings) {
        String ink = inherited(element, COLOR);
        if (ink == null) {
            findings.add("no colour is set for: " + element.ownText());
            return;
        }
        double least = isLarge(element) ? 3.0 : 4.5;
        check(ink, background(element), least, element.ownText(), findings);
    }

    /** A stage that is reached is filled, one to come is a line. */
    private static void checkBar(Element cell, List<String> findings) {
        Matcher line = LINE.matcher(cell.attr("style"));
        String bar = line.find() ? line.group(1) : cell.attr("bgcolor");
        if (!bar.isEmpty()) {
            check(bar, background(cell.parent()), 3.0, "a bar", findings);
        }
    }

    private static void check(String front, String back, double least, String what, List<String> findings) {
        if (!HEX.matcher(front).matches() || !HEX.matcher(back).matches()) {
            findings.add("not #RRGGBB: " + front + " on " + back);
            return;
        }
        double ratio = ratio(front, back);
        if (ratio < least) {
            findings.add(String.format(Locale.ROOT, "%s on %s is %.2f, not %.1f: %s", front, back, ratio, least, what));
        }
    }

    public static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** 18 pt, or 14 pt where bold. */
    private static boolean isLarge(Element element) {
        String size = inherited(element, SIZE);
        int pixels = size == null ? 16 : Integer.parseInt(size);
        boolean bold = "bold".equals(inherited(element, WEIGHT));
        return pixels >= 24 || (bold && pixels >= 19);
    }

    private static String background(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("bgcolor")) {
                return at.attr("bgcolor");
            }
            Matcher style = BACKGROUND.matcher(at.attr("style"));
            if (style.find()) {
                return style.group(1).strip();
            }
        }
        return "#FFFFFF";
    }

    private static String inherited(Element element, Pattern rule) {
        for (Element at = element; at != null; at = at.parent()) {
            Matcher style = rule.matcher(at.attr("style"));
            if (style.find()) {
                return style.group(1).strip();
            }
        }
        return null;
    }
}
