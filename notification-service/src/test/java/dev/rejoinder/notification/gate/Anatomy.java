package dev.rejoinder.notification.gate;

import dev.rejoinder.notification.profile.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A mail has its parts, in their order: what it is about, a greeting, where the matter stands, the case, who helps, what to read.
 * A mail about no case in particular has neither status bar nor case.
 */
final class Anatomy implements Gate {

    private static final Map<Language, Pattern> GREETING = Map.of(
            Language.EN, Pattern.compile("Hello( .+)?,"),
            Language.DE, Pattern.compile("Guten Tag( .+)?,"),
            Language.IT, Pattern.compile("Buongiorno( .+)?,"),
            Language.ES, Pattern.compile("Hola(, .+)?:"));

    private static final Map<Language, Pattern> WHO_DECIDES = Map.of(
            Language.EN, Pattern.compile("(Amazon|bank)\\b[^.]*\\b(decid|decision|close)|decision[^.]*(Amazon|bank)"),
            Language.DE, Pattern.compile("(Amazon|Bank)\\b.*(entsch|schließt)|(entsch|Entsch).*(Amazon|Bank)"),
            Language.IT, Pattern.compile("(Amazon|banca)\\b.*(deci|chiude)|deci.*(Amazon|banca)"),
            Language.ES, Pattern.compile("(Amazon|banco)\\b.*(deci|cierra)|deci.*(Amazon|banco)"));

    /** What is known of every case. */
    private static final String CARD = "th[scope=row]:matchesOwn(^(Amazon order reference|Amazon-Bestellreferenz"
            + "|Riferimento ordine Amazon|Referencia de pedido de Amazon)$)";

    private static final int ARTICLES = 2;

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        if (mail.html() == null) {
            return findings;
        }
        Document page = mail.document();
        Elements bars = page.select("tr:has(> td[bgcolor][height])");
        Elements cards = page.select(CARD);
        checkGreeting(page, mail.language(), findings);
        if (page.select("a[style*=inline-block]").size() > 1) {
            findings.add("more than one button");
        }
        if (page.select("a[href^=mailto:]").isEmpty()) {
            findings.add("nobody to write to");
            return findings;
        }
        if (bars.size() > 1 || bars.isEmpty() != cards.isEmpty()) {
            findings.add(bars.size() + " status bars and " + cards.size() + " facts of the case");
        }
        if (!bars.isEmpty() && !cards.isEmpty()) {
            checkCase(page, mail, bars.first(), cards.first(), findings);
        }
        return findings;
    }

    private static void checkGreeting(Document page, Language language, List<String> findings) {
        Element first = page.select("h1 ~ p").first();
        if (first == null || !GREETING.get(language).matcher(first.text()).matches()) {
            findings.add("no greeting after the heading");
        }
    }

    private static void checkCase(Document page, GoldenMail mail, Element bar, Element card, List<String> findings) {
        Elements articles = page.select("a[href*=/help/]");
        if (articles.size() != ARTICLES) {
            findings.add(articles.size() + " articles to read on");
            return;
        }
        Elements all = page.getAllElements();
        int[] places = List.of(
                        page.select("h1").first(),
                        bar,
                        card,
                        page.select("a[href^=mailto:]").last(),
                        articles.first())
                .stream()
                .mapToInt(all::indexOf)
                .toArray();
        if (IntStream.range(1, places.length).anyMatch(i -> places[i - 1] >= places[i])) {
            findings.add("its parts are not in their order");
        }
        if (!WHO_DECIDES.get(mail.language()).matcher(page.text()).find()) {
            findings.add("does not say who decides");
        }
    }
}
