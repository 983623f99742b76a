package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.pdf.Paper;
import dev.rejoinder.evidence.pdf.Typesetter;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Prints a packet. */
@ApplicationScoped
class PacketPdf {

    /** Raised whenever the same content prints differently than before; the golden test notices. */
    static final int EDITION = 2;

    private final Engine templates;
    private final Typesetter typesetter;

    PacketPdf(Engine templates, Typesetter typesetter) {
        this.templates = templates;
        this.typesetter = typesetter;
    }

    /** @param most bytes; a packet that is larger with the pages of files is printed without them */
    byte[] print(PacketParts parts, PagePrints pages, Letterhead letterhead, long most) {
        byte[] pdf = print(parts, pages, letterhead);
        boolean canBeSmaller = pdf.length > most && !pages.images().isEmpty();
        return canBeSmaller ? print(parts, PagePrints.LEFT_OUT, letterhead) : pdf;
    }

    private byte[] print(PacketParts parts, PagePrints pages, Letterhead letterhead) {
        PacketPage page = PacketPage.of(parts, pages, letterhead);
        Map<String, byte[]> images = new HashMap<>(parts.files());
        images.putAll(pages.images());
        String xhtml = templates.getTemplate("packet.html").data("page", page).render();
        return typesetter.set(new Paper(
                parts.packet().content().disputeId(),
                page.title(),
                letterhead.name(),
                xhtml,
                parts.packet().content().assembledAt(),
                images));
    }
}
