package dev.rejoinder.notification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What Outlook for Windows, Gmail, GMX and WEB.DE show. Only what is known to work is let through; the facts are those
 * of caniemail.com, whose page of a feature is caniemail.com/features/ and the name given here.
 */
final class ClientSupport implements Gate {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "body", "div", "table", "tbody", "tr", "td", "th", "h1", "h2", "h3", "p",
            "ol", "ul", "li", "a", "img", "span", "strong", "em", "br");

    private static final Map<String, String> WHY_NOT = Map.ofEntries(
            Map.entry("svg", "Gmail, Outlook and GMX leave it out (html-svg)"),
            Map.entry("form", "Outlook and Orange leave it out (html-form)"),
            Map.entry("progress", "Gmail, Outlook and GMX leave it out (html-progress)"),
            Map.entry("style", "Gmail drops it for other providers' accounts (html-style)"),
            Map.entry("script", "every mail program removes it"),
            Map.entry("position", "Gmail and Outlook do not know it (css-position)"),
            Map.entry("background-image", "Outlook for Windows does not know it (css-background-image)"),
            Map.entry("background", "Outlook for Windows knows it in part (css-background); bgcolor does the same"),
            Map.entry("display: flex", "Outlook, GMX and WEB.DE do not know it (css-display-flex)"),
            Map.entry("display: grid", "Gmail and Outlook do not know it (css-display-grid)"));

    /** A border-radius is not among them: Outlook, GMX and WEB.DE draw corners, so it cannot be relied on. */
    private static final Pattern PROPERTIES = Pattern.compile(
            "color|background-color|(margin|padding)(-\\w+)?|border(-(top|right|bottom|left|collapse|color))?"
                    + "|font-(family|size|weight|style)|line-height|letter-spacing|text-(align|decoration)|vertical-align"
                    + "|display|(max-|min-)?(width|height)|table-layout|word-(break|wrap)|overflow(-wrap)?|opacity|white-space"
                    + "|mso-[a-z-]+|-(webkit|ms)-text-size-adjust");

    private static final Pattern DISPLAYS = Pattern.compile("none|block|inline|inline-block");
    /** What a template leaves behind where it has no value. */
    private static final Pattern HOLE = Pattern.compile("[{}]|\\bnull\\b|NOT.FOUND");

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,3}");

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        if (mail.html() == null) {
            return findings;
        }
        Document page = mail.document();
        for (Element element : page.getAllElements()) {
            checkElement(element, findings);
            checkStyle(element, findings);
        }
        page.select("img").forEach(image -> checkImage(image, findings));
        page.select("table").forEach(table -> checkTable(table, findings));
        checkPage(page, mail, findings);
        checkStatus(page, mail, findings);
        return findings;
    }

    private static void checkElement(Element element, List<String> findings) {
        String name = element.normalName();
        if (!ELEMENTS.contains(name) && element.parent() != null) {
            findings.add("<" + name + ">: " + WHY_NOT.getOrDefault(name, "not known to work everywhere"));
        }
        element.attributes().forEach(attribute -> {
            if (attribute.getKey().startsWith("on")) {
                findings.add(attribute.getKey() + " on <" + name + ">: every mail program removes it");
            }
            if (attribute.getValue().strip().startsWith("data:")) {
                findings.add(
                        "data: in " + attribute.getKey() + ": Outlook and Gmail's iOS app leave it out (image-base64)");
            }
        });
    }

    private static void checkStyle(Element element, List<String> findings) {
        for (String rule : element.attr("style").split(";", -1)) {
            String[] parts = rule.split(":", 2);
            if (parts.length < 2) {
                continue;
            }
            String property = parts[0].strip();
            String value = parts[1].strip();
            if (!PROPERTIES.matcher(property).matches()) {
                findings.add(property + ": " + WHY_NOT.getOrDefault(property, "not known to work everywhere"));
            }
            if (property.equals("display") && !DISPLAYS.matcher(value).matches()) {
                findings.add("display: " + value + ": "
                        + WHY_NOT.getOrDefault("display: " + value, "not known to work everywhere"));
            }
            if (value.contains("(")) {
                findings.add(rule.strip() + ": Outlook for Windows knows no functions");
            }
        }
    }

    private static void checkImage(Element image, List<String> findings) {
        if (!image.hasAttr("alt")) {
            findings.add("img without alt: " + image.attr("src"));
        }
        for (String side : List.of("width", "height")) {
            if (!SIZE.matcher(image.attr(side)).matches()) {
                findings.add("img without " + side + " in pixels: " + image.attr("src"));
            }
        }
    }

    /** Who hears a mail is told of rows and columns only where there are some. */
    private static void checkTable(Element table, List<String> findings) {
        boolean laysOut = table.attr("role").equals("presentation");
        boolean hasHeadings = table.select("th").stream().anyMatch(heading -> table.equals(heading.closest("table")));
        if (laysOut == hasHeadings) {
            findings.add("table is neither role=presentation nor has th with scope");
        }
        table.select("th:not([scope])").forEach(heading -> findings.add("th without scope: " + heading.text()));
    }

    private static void checkPage(Document page, GoldenMail mail, List<String> findings) {
        String language = page.select("html").attr("lang");
        if (!language.equals(mail.language().tag())) {
            findings.add("<html lang> is '" + language + "'");
        }
        if (!page.title().equals(mail.subject())) {
            findings.add("<title> is not the subject: " + page.title());
        }
        if (page.select("h1").size() != 1) {
            findings.add(page.select("h1").size() + " h1 instead of one");
        }
        Matcher hole = HOLE.matcher(page.text() + "\n" + mail.text());
        if (hole.find()) {
            findings.add("a hole in the text: " + hole.group());
        }
    }

    /** Cells that show a status by colour alone say nothing to who does not see it, so a sentence follows them. */
    private static void checkStatus(Document page, GoldenMail mail, List<String> findings) {
        for (Element bars : page.select("tr:has(> td[bgcolor][height])")) {
            Element sentence = bars.closest("table").nextElementSibling();
            if (sentence == null || !sentence.is("p") || !mail.text().contains("] " + sentence.text() + "\n")) {
                findings.add("the status bar has no sentence after it, or the text part lacks it");
            }
        }
    }
}
