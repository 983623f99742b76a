package dev.rejoinder.notification.gate;

import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A mail as it is sent, from {@code src/test/resources/letters}. Whatever lies there is guarded.
 *
 * @param name template and scene, without the language
 * @param html null for a mail of text alone
 */
public record GoldenMail(String name, Language language, String subject, String text, String html) {

    private static final Path FILES = Path.of("src/test/resources/letters");
    private static final Path PICTURES = Path.of("src/main/resources/pictures");
    private static final String SUBJECT = "Subject: ";

    public static List<GoldenMail> all() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(GoldenMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenMail read(Path file) {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        Path html = file.resolveSibling(parts[0] + "." + parts[1] + ".html");
        try {
            String[] written = Files.readString(file).split("\n\n", 2);
            return new GoldenMail(
                    parts[0],
                    Language.find(parts[1]).orElseThrow(),
                    written[0].substring(SUBJECT.length()),
                    written[1],
                    Files.exists(html) ? Files.readString(html) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GoldenMail withSubject(String other) {
        return new GoldenMail(name, language, other, text, html);
    }

    GoldenMail withText(String other) {
        return new GoldenMail(name, language, subject, other, html);
    }

    GoldenMail withHtml(String other) {
        return new GoldenMail(name, language, subject, text, other);
    }

    /** A picture of ours that comes with the mail; empty for the shop's. */
    public Optional<Path> picture(String id) {
        return Stream.of(
                        FILES.resolve(name + "." + language.tag() + "." + id + ".png"),
                        PICTURES.resolve(id + "." + language.tag() + ".png"))
                .filter(Files::exists)
                .findFirst();
    }

    /** As the mail, with something more after its heading. */
    public GoldenMail withHtmlPart(String part) {
        return withHtml(html.replaceFirst("</h1>", "</h1>" + part));
    }

    Document document() {
        return Jsoup.parse(html);
    }

    /** The text part in our own words, a line each: without what somebody else is quoted with, and without addresses. */
    List<String> ownLines() {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("> "))
                .map(line -> line.replaceAll("\\S+(://|@)\\S+", ""))
                .toList();
    }

    /** Whole sentences, one after the other: what is read, not looked up. */
    String prose() {
        Document document = document();
        document.select("a").stream()
                .filter(link -> link.text().contains("://") || link.text().contains("@"))
                .forEach(Element::remove);
        return String.join("\n", document.select("p, li").eachText());
    }

    @Override
    public String toString() {
        return name + "." + language.tag();
    }
}
