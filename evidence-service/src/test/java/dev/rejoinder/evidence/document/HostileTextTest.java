package dev.rejoinder.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import dev.rejoinder.evidence.packet.TimelineEntry;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever stands in a field, it is printed as text, or as the numbers of its characters. */
class HostileTextTest {

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script><b>bold</b><img src='file:///etc/passwd'/>",
                "{page.title} {#if true} {! comment !} {|raw|} $!{x}",
                "]]> --> <!DOCTYPE x> &#x202E; &lt; &unknown; %1$s",
                "(text) Tj ET Q /JS (app.alert) endstream endobj",
                "abc\u202Egnp.exe\u2066\u2069\u200B\uFEFF\u00AD",
                "\u0000\u0001\u0007\u001B[2J\u007F\u0085\uFFFE\uFFFF",
                "\uD800 lone \uDC00 \uD83D\uDE00 \uD83C\uDDE9\uD83C\uDDEA",
                "\u0645\u062D\u0645\u062F \u05D3\u05D5\u05D3 \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35 \u0928\u092E\u0938\u094D\u0924\u0947",
                "W".repeat(10_000),
                "a b ".repeat(2_500),
                "e\u0301\u0300\u0302".repeat(100),
                "\n\r\n\t\r\u2028\u2029",
                "https://evil.example/\"><script>",
                " ");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void printsAttacksAsText(String attack) throws Exception {
        byte[] pdf = Printing.pdf(everywhere(attack), letterhead(attack));

        assertInert(pdf);
        VeraGreenfieldFoundryProvider.initialise();
        assertThat(PdfConformanceTest.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfConformanceTest.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Property(tries = 15)
    void printsAnyText(@ForAll @StringLength(min = 1, max = 60) String text) throws IOException {
        assertInert(Printing.pdf(everywhere(text), letterhead(text)));
    }

    @Test
    void showsMarkupToTheLetter() throws IOException {
        assertThat(printed("<b>{page.title}</b> &amp;")).contains("<b>{page.title}</b> &amp;");
    }

    @Test
    void writesWhatItCannotDrawAsNumbers() throws IOException {
        assertThat(printed("a\u202Eb")).contains("a[U+202E]b");
        assertThat(printed("x\uD83D\uDE00y")).contains("x[U+1F600]y");
        assertThat(printed("\u05D3")).contains("[U+05D3]");
        assertThat(printed("\u0007")).contains("[U+0007]");
    }

    @Test
    void drawsTheScriptsItCan() throws IOException {
        assertThat(printed("Żółć Ñandú Ðæþ Σωκράτης Дарья 茶の本")).contains("Żółć Ñandú Ðæþ Σωκράτης Дарья 茶の本");
    }

    @Test
    void saysWhereALongTextGoesOn() throws IOException {
        assertThat(printed("long ".repeat(2_000))).contains("(8500 more characters, see content.json)");
    }

    private static String printed(String comment) throws IOException {
        return PacketPdfTest.text(Printing.pdf(everywhere(comment), Samples.TEAHOUSE))
                .replaceAll("\\s+", " ");
    }

    private static void assertInert(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getNames() == null
                            || document.getDocumentCatalog().getNames().getJavaScript() == null)
                    .isTrue();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    assertLeadsNowhereBad(((PDAnnotationLink) annotation).getAction());
                }
            }
        }
    }

    private static void assertLeadsNowhereBad(PDAction action) {
        if (action instanceof PDActionURI link) {
            assertThat(link.getURI()).startsWith("https://").matches("[!-~]+");
        } else {
            assertThat(action).isInstanceOf(PDActionGoTo.class);
        }
    }

    private static Letterhead letterhead(String text) {
        // As long as one can be given.
        String line = text.substring(0, Math.min(80, text.length()));
        return new Letterhead(line, List.of(line), line, line, line, "#0B6E4F", line, "UTC", Language.EN);
    }

    private static PacketContent everywhere(String text) {
        PacketContent like = Samples.notReceived();
        Shopper shopper = new Shopper(text, text, "de");
        ClaimDetails claim = new ClaimDetails(
                ClaimKind.CHARGEBACK,
                new ClaimReferences(text, text, text, text),
                FilingReason.UNRECOGNIZED,
                new NetworkReasonCode(text, text),
                Money.of("1", "JPY"),
                like.claim().filedAt(),
                like.deadline(),
                shopper,
                text,
                text,
                null,
                false,
                ToldBy.MERCHANT);
        OrderFacts order = new OrderFacts(
                text,
                like.claim().filedAt(),
                text,
                Money.of("1", "JPY"),
                List.of(new Item(text, text, Integer.MAX_VALUE, null)),
                shopper,
                new Address(text, text, text, text, text, text, text),
                text);
        ShipmentFacts shipment = new ShipmentFacts(
                text,
                text,
                text,
                text,
                null,
                null,
                like.claim().filedAt(),
                text,
                text,
                List.of(new Scan(like.claim().filedAt(), text, text)),
                new ProofFile(text, 1, text));
        return new PacketContent(
                like.disputeId(),
                text,
                1,
                like.assembledAt(),
                claim,
                like.deadline(),
                order,
                List.of(shipment, shipment),
                List.of(new ItemFacts(
                        EvidenceKind.CORRESPONDENCE, text, text, like.assembledAt(), shipment.proofOfDelivery())),
                List.of(new TimelineEntry(like.assembledAt(), text, text)),
                List.of(),
                List.of(),
                null);
    }
}
