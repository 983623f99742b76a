package dev.rejoinder.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.letter.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF. */
class PdfConformanceTest {

    @BeforeAll
    static void chooseParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("dev.rejoinder.evidence.document.PacketPdfTest#names")
    void everySampleIsForTheArchiveAndForEverybody(String name) throws Exception {
        byte[] pdf = Printing.pdf(PacketPdfTest.samples().get(name));

        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.rejoinder.evidence.letter.LettersTest#all")
    void everyReasonInEveryLanguageIsForTheArchiveAndForEverybody(FilingReason reason, Language language)
            throws Exception {
        byte[] pdf = Printing.pdf(language, reason);

        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void noticesAPdfThatIsNot() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(violations(plain.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
        assertThat(violations(plain.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(PdfConformanceTest::described)
                    .distinct()
                    .toList();
        }
    }

    private static String described(TestAssertion assertion) {
        return assertion.getRuleId() + " " + assertion.getMessage() + " at "
                + assertion.getLocation().getContext();
    }
}
