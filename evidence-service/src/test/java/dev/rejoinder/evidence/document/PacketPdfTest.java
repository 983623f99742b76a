package dev.rejoinder.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.FilePages.PagePicture;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PacketPdfTest {

    static Map<String, PacketContent> samples() {
        Map<String, PacketContent> samples = new LinkedHashMap<>();
        samples.put("not-received", Samples.notReceived());
        samples.put("under-way", Samples.underWay());
        samples.put("no-order", Samples.noOrder());
        samples.put("fraud", Samples.fraud());
        samples.put("forty-items", Samples.manyItems());
        samples.put("given", Samples.given());
        samples.put("pages", Samples.pages(14));
        samples.put(
                "mail", Samples.mail("Dear Jana Vogt,\n\nyour bank has told us.\n\n" + "A long line. ".repeat(280)));
        samples.put("long-names", Samples.longNames());
        return samples;
    }

    static Stream<String> names() {
        return samples().keySet().stream();
    }

    /** The files stay in target/packets, to be looked at. */
    @ParameterizedTest
    @MethodSource("names")
    void printsEverySample(String name) throws IOException {
        byte[] pdf = Printing.pdf(samples().get(name));

        Path folder = Files.createDirectories(Path.of("target", "packets"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        assertThat(text(pdf)).contains("Yours faithfully", "Page 1 of");
    }

    /** A packet for each reason in each language, to be looked at as well. */
    @ParameterizedTest
    @MethodSource("dev.rejoinder.evidence.letter.LettersTest#all")
    void printsEveryReasonInEveryLanguage(FilingReason reason, Language language) throws IOException {
        byte[] pdf = Printing.pdf(language, reason);

        Path folder = Files.createDirectories(Path.of("target", "packets", language.tag()));
        Files.write(folder.resolve(reason.amazonName() + ".pdf"), pdf);
        assertThat(language(pdf)).isEqualTo(language.tag());
        assertThat(text(pdf)).contains(new Wording(language, ZoneOffset.UTC).say("regards"));
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void leavesNothingInEnglish(Language language) throws IOException {
        String text = text(Printing.pdf(language, FilingReason.PRODUCT_NOT_RECEIVED))
                + text(Printing.pdf(Marketplaces.parcels(language), Marketplaces.letterhead(language)))
                + text(Printing.pdf(
                        Marketplaces.written(language, FilingReason.OVERCHARGED), Marketplaces.letterhead(language)));
        Properties own = words(language);

        words(Language.EN).forEach((key, value) -> {
            String english = value.toString();
            // Rückbuchung (Chargeback) is German.
            if (!english.contains("{") && !own.getProperty(key.toString()).contains(english)) {
                assertThat(text.replaceAll("\\s+", " "))
                        .as(key.toString())
                        .doesNotContainPattern("\\b" + Pattern.quote(english) + "(?!\\w)");
            }
        });
    }

    @Test
    void printsTheSameBytesAgain() {
        assertThat(Printing.pdf(Samples.notReceived())).isEqualTo(Printing.pdf(Samples.notReceived()));
    }

    @Test
    void showsThePagesOfAFileAndSaysWhichItDoesNot() throws IOException {
        assertThat(text(Printing.pdf(Samples.pages(14))))
                .contains("Exhibit 5, page 1 of 14", "Exhibit 5, page 2 of 14")
                .contains("Pages 3 to 14 are in the file that comes with this packet.");
        assertThat(text(Printing.pdf(Samples.pages(3)))).contains("Page 3 is in the file that comes with this packet.");
        assertThat(text(Printing.pdf(Samples.pages(2)))).doesNotContain("in the file that comes");
    }

    @Test
    void leavesPagesOutOfAPacketThatWouldBeTooLarge() throws IOException {
        byte[] whole = Printing.pdf(Samples.pages(14));
        byte[] smaller = Printing.pdf(Samples.pages(14), Samples.TEAHOUSE, whole.length - 1);

        assertThat(Printing.pdf(Samples.pages(14), Samples.TEAHOUSE, whole.length))
                .isEqualTo(whole);
        assertThat(smaller).hasSizeLessThan(whole.length);
        assertThat(text(smaller))
                .contains("With the pages of the file this packet would be too large. The file comes with this packet.")
                .doesNotContain("page 1 of 14");
    }

    @Test
    void leavesPagesOutOfAPacketWithVeryManyOfThem() {
        PagePicture large = new PagePicture(5 * 1024 * 1024, "cd".repeat(32));
        ProofFile file = new ProofFile("application/pdf", 1, "ab".repeat(32), new FilePages(2, List.of(large, large)));

        assertThat(PagePrints.of(Samples.given(file), Samples.PROOFS).leftOut()).isTrue();
    }

    private static Properties words(Language language) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                PacketPdfTest.class.getResourceAsStream("/letters/" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static String language(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getLanguage();
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
