package dev.rejoinder.notification.gate;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A link goes where the mail says, to a host we know, and stands in the text part too. */
final class Links implements Gate {

    /** The shop's and our own of the golden mails; Amazon's after a look at the page in each language. */
    private static final Set<String> HOSTS = Set.of("teehaus.example", "rejoinder.example");

    private static final Pattern WEB = Pattern.compile("[a-z]+://[^\\s<>\")]+");
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s@?]+@[^\\s@?]+");
    private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9]+");

    @Override
    public List<String> findings(GoldenMail mail) {
        List<String> findings = new ArrayList<>();
        Matcher inText = WEB.matcher(mail.text());
        while (inText.find()) {
            checkWeb(inText.group(), findings);
        }
        if (mail.html() == null) {
            return findings;
        }
        for (Element link : mail.document().select("a")) {
            check(link, mail, findings);
        }
        mail.document().select("img[src]").forEach(image -> {
            if (!image.attr("src").startsWith("cid:")) {
                checkWeb(image.attr("src"), findings);
            }
        });
        return findings;
    }

    private static void check(Element link, GoldenMail mail, List<String> findings) {
        String address = link.attr("href");
        if (link.text().isBlank() && link.select("img[alt]:not([alt=''])").isEmpty()) {
            findings.add("a link without words: " + address);
        }
        if (MAIL.matcher(address).matches() || PHONE.matcher(address).matches()) {
            return;
        }
        checkWeb(address, findings);
        if (link.text().contains("://") && !link.text().equals(address)) {
            findings.add("a link that shows " + link.text() + " leads to " + address);
        }
        if (!mail.text().contains(address)) {
            findings.add("the text part lacks the link " + address);
        }
    }

    private static void checkWeb(String address, List<String> findings) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            findings.add("no address: " + address);
            return;
        }
        if (!"https".equals(uri.getScheme())) {
            findings.add("not https: " + address);
        } else if (!HOSTS.contains(uri.getHost()) || uri.getUserInfo() != null) {
            findings.add("not a known host: " + address);
        }
    }
}
