package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.pdf.Paper;
import dev.rejoinder.evidence.pdf.Typesetter;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;

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

    byte[] print(PacketParts parts, Letterhead letterhead) {
        PacketPage page = PacketPage.of(parts, letterhead);
        String xhtml = templates.getTemplate("packet.html").data("page", page).render();
        return typesetter.set(new Paper(
                parts.packet().content().disputeId(),
                page.title(),
                letterhead.name(),
                xhtml,
                parts.packet().content().assembledAt(),
                parts.files()));
    }
}
