package dev.rejoinder.notification.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.notification.gate.GoldenMail;
import dev.rejoinder.notification.profile.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The picture of the form that mails with a question bring, and the page that it is taken of. */
final class FormPicture {

    static final Path FOLDER = Path.of("src/main/resources/pictures");

    private FormPicture() {}

    /** The golden page whose form is shown. */
    static GoldenMail page(Language language) {
        try {
            String html = Files.readString(Path.of("src/test/resources/pages/case-asked." + language.tag() + ".html"));
            return new GoldenMail("case-asked", language, "", "", html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Language language) {
        return FOLDER.resolve("answer-form." + language.tag() + ".png");
    }

    /** Of which page each picture was taken. */
    static Path kept(Language language) {
        return FOLDER.resolve("answer-form." + language.tag() + ".sha256");
    }

    /** Of all that the form looks like by. */
    static String hash(GoldenMail page) {
        Document document = Jsoup.parse(page.html());
        String form = document.select("style").outerHtml()
                + document.select("#asked form").outerHtml();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
