package dev.rejoinder.mail.mime;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What a person reads on an HTML page: lines, and tabs between the cells of a row. Nothing it refers to is fetched. */
final class HtmlText implements NodeFilter {

    private static final Set<String> SKIPPED =
            Set.of("head", "script", "style", "title", "template", "noscript", "svg");
    private static final Set<String> QUOTES = Set.of("blockquote");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        HtmlText reader = new HtmlText();
        NodeTraversor.filter(reader, page);
        return reader.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (SKIPPED.contains(element.normalName()) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
            text.append('\n');
        } else if (isBlock(element)) {
            newLine();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (CELLS.contains(element.normalName())) {
                text.append('\t');
            } else if (element.normalName().equals("p") || QUOTES.contains(element.normalName())) {
                newLine();
                text.append('\n');
            } else if (isBlock(element)) {
                newLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void newLine() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != '\n' && text.charAt(length - 1) != '\t') {
            text.append('\n');
        } else if (length > 0 && text.charAt(length - 1) == '\t') {
            text.setCharAt(length - 1, '\n');
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName());
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden") || element.hasAttr("hidden");
    }
}
