package dev.rejoinder.evidence.document;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.document.Manifest.Part;
import dev.rejoinder.evidence.letter.CoverLetter;
import dev.rejoinder.evidence.letter.CoverLetters;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.packet.PacketContent;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything the template prints, as text.
 *
 * @param reference the name the case goes by with whoever decides it
 */
record PacketPage(
        String title,
        String reference,
        String day,
        String assembled,
        long version,
        String zone,
        Letterhead letterhead,
        List<String> contact,
        CoverLetter letter,
        List<KeyFact> keyFacts,
        List<Section> sections,
        List<Part> parts) {

    // Amazon's have about thirty characters; what is longer would fill the head of every page.
    private static final int LONGEST_REFERENCE = 64;

    /** One of those a reader looks for first. */
    record KeyFact(String name, String text, String style) {}

    static PacketPage of(PacketParts parts, Letterhead letterhead) {
        PacketContent content = parts.packet().clipped();
        Exhibits exhibits = Exhibits.of(content);
        Wording wording = new Wording(ZoneId.of(letterhead.timeZone()));
        CoverLetter letter = CoverLetters.write(content, exhibits, wording);
        Sections sections = new Sections(content, wording, parts.files());
        String reference = reference(content);
        return new PacketPage(
                letter.subject() + ", case " + reference,
                reference,
                wording.day(content.assembledAt()),
                wording.time(content.assembledAt()),
                content.version(),
                wording.zone(),
                letterhead,
                Stream.of(letterhead.phone(), letterhead.email(), letterhead.url())
                        .filter(Objects::nonNull)
                        .toList(),
                letter,
                keyFacts(content, wording),
                exhibits.all().stream().map(sections::of).toList(),
                parts.manifest().parts());
    }

    private static String reference(PacketContent content) {
        ClaimReferences references = content.claim().references();
        return Stream.of(
                        references.disputeId(),
                        references.chargeId(),
                        references.amazonOrderReference(),
                        references.merchantOrderId())
                .filter(known -> known != null && !known.isBlank() && known.length() <= LONGEST_REFERENCE)
                .findFirst()
                .orElse(content.disputeId().toString());
    }

    private static List<KeyFact> keyFacts(PacketContent content, Wording wording) {
        ClaimReferences references = content.claim().references();
        Money amount = content.claim().amount();
        String order = content.order() == null
                ? references.merchantOrderId()
                : content.order().orderId();
        return Stream.of(
                        new KeyFact("Case", reference(content), "case"),
                        new KeyFact("Order", order, "order"),
                        new KeyFact("Amount in dispute", amount == null ? null : Wording.money(amount), "amount"),
                        new KeyFact(
                                "Answer due", wording.time(content.deadline().respondBy()), "due"))
                .filter(fact -> fact.text() != null)
                .toList();
    }
}
