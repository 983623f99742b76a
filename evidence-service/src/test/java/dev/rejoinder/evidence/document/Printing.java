package dev.rejoinder.evidence.document;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.evidence.pdf.Typesetter;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Prints packets without the service around: the same template and typesetter. */
final class Printing {

    private static final PacketPdf PDF = new PacketPdf(templates(), new Typesetter());

    private static final Map<List<Enum<?>>, byte[]> PRINTED = new ConcurrentHashMap<>();

    private Printing() {}

    static byte[] pdf(PacketContent content) {
        return pdf(content, Samples.TEAHOUSE);
    }

    /** Printed once for all tests that look at it. */
    static byte[] pdf(Language language, FilingReason reason) {
        return PRINTED.computeIfAbsent(
                List.of(language, reason),
                key -> pdf(Marketplaces.packet(language, reason), Marketplaces.letterhead(language)));
    }

    static byte[] pdf(PacketContent content, Letterhead letterhead) {
        return pdf(content, letterhead, PrintedPackets.MOST_BYTES);
    }

    /** @param most bytes of it with the pages of files */
    static byte[] pdf(PacketContent content, Letterhead letterhead, long most) {
        return PDF.print(parts(content), PagePrints.of(content, Samples.PROOFS), letterhead, most);
    }

    static byte[] pdfWithoutProofs(PacketContent content, Letterhead letterhead) {
        ProofFiles none = (merchantId, sha256) -> null;
        return PDF.print(
                PacketParts.of(StoredPacket.of(content), none),
                PagePrints.of(content, none),
                letterhead,
                PrintedPackets.MOST_BYTES);
    }

    static PacketParts parts(PacketContent content) {
        return PacketParts.of(StoredPacket.of(content), Samples.PROOFS);
    }

    private static Engine templates() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(name -> Optional.of(new Resource(name)))
                .build();
    }

    private record Resource(String name) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            return new InputStreamReader(
                    Printing.class.getResourceAsStream("/templates/" + name), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
