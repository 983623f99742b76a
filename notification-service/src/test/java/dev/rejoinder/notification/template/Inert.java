package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Compares a mail with hostile text in it to the same mail without: it says something else, and does nothing else. */
public final class Inert {

    private static final Pattern DISGUISING = Pattern.compile(
            "[\\p{Cntrl}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\r\\n]]");
    private static final Set<String> SHOWN = Set.of("alt", "title");
    private static final String BREAKS = "word-break:break-word;";
    private static final int LONGEST_LINE = 998;

    private final Template template;
    private final MimeMessage friendly;
    private final MimeMessage hostile;

    Inert(Template template, MimeMessage friendly, MimeMessage hostile) {
        this.template = template;
        this.friendly = friendly;
        this.hostile = hostile;
    }

    void check() throws Exception {
        headers();
        List<Part> before = parts(friendly);
        List<Part> after = parts(hostile);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            Part part = after.get(i);
            assertThat(part.getContentType()).isEqualTo(before.get(i).getContentType());
            assertThat(part.getFileName()).isEqualTo(before.get(i).getFileName());
            assertThat(part.getDisposition()).isEqualTo(before.get(i).getDisposition());
            if (part.isMimeType("text/*")) {
                assertThat(DISGUISING.matcher(text(part)).find()).as(text(part)).isFalse();
            }
        }
        plain(text(after.get(0)));
        html(text(before.get(1)), text(after.get(1)));
        if (after.get(after.size() - 1).isMimeType("text/calendar")) {
            calendar(text(before.get(before.size() - 1)), text(after.get(after.size() - 1)));
        }
    }

    private void headers() throws Exception {
        assertThat(names(hostile)).isEqualTo(names(friendly));
        assertThat(hostile.getAllRecipients()).isEqualTo(friendly.getAllRecipients());
        assertThat(addresses(hostile.getFrom())).isEqualTo(addresses(friendly.getFrom()));
        assertThat(addresses(hostile.getReplyTo())).isEqualTo(addresses(friendly.getReplyTo()));
        assertThat(hostile.getHeader("List-Unsubscribe", null)).isEqualTo(friendly.getHeader("List-Unsubscribe", null));
        assertThat(Collections.list(hostile.getAllHeaders())).allSatisfy(header -> {
            assertThat(header.getValue().lines())
                    .allMatch(line ->
                            line.length() <= LONGEST_LINE - header.getName().length() - 2);
            assertThat(DISGUISING.matcher(header.getValue().replace("\t", " ")).find())
                    .as(header.getName())
                    .isFalse();
        });
        for (String shown :
                List.of(hostile.getSubject(), String.valueOf(((InternetAddress) hostile.getFrom()[0]).getPersonal()))) {
            assertThat(DISGUISING.matcher(shown).find() || shown.matches("(?s).*[\\r\\n].*"))
                    .as(shown)
                    .isFalse();
        }
    }

    /** Only what a person writes to a shopper has its own lines; of others it is a quote. */
    private void plain(String text) {
        if (!template.isPersonsWord()) {
            assertThat(text.lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("--="));
        }
    }

    private static void html(String before, String after) {
        assertThat(shapes(after)).isEqualTo(shapes(before));
    }

    /** All elements with all that they do; how many lines a text has, and where they may break, is free. */
    public static Set<String> shapes(String html) {
        Set<String> shapes = new HashSet<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            StringBuilder shape = new StringBuilder(element.tagName());
            for (Attribute attribute : element.attributes()) {
                shape.append(' ').append(attribute.getKey());
                if (!SHOWN.contains(attribute.getKey())) {
                    shape.append('=').append(attribute.getValue().replace(BREAKS, ""));
                }
            }
            shapes.add(element.tagName().equals("br") ? "" : shape.toString());
        }
        shapes.remove("");
        return shapes;
    }

    private static void calendar(String before, String after) {
        assertThat(properties(after)).isEqualTo(properties(before));
    }

    private static List<String> properties(String file) {
        return Arrays.stream(file.replace("\r\n ", "").split("\r\n", 0))
                .map(line -> line.startsWith("BEGIN") || line.startsWith("END") ? line : line.split("[:;]", 2)[0])
                .toList();
    }

    private static List<String> names(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static List<String> addresses(jakarta.mail.Address... addresses) {
        return Arrays.stream(addresses)
                .map(address -> ((InternetAddress) address).getAddress())
                .toList();
    }

    static String text(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What is in a mail, without the envelopes around it. */
    static List<Part> parts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart multipart)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.addAll(parts(multipart.getBodyPart(i)));
        }
        return parts;
    }
}
