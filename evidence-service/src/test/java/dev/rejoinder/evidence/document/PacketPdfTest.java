package dev.rejoinder.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.evidence.packet.PacketContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void printsTheSameBytesAgain() {
        assertThat(Printing.pdf(Samples.notReceived())).isEqualTo(Printing.pdf(Samples.notReceived()));
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
