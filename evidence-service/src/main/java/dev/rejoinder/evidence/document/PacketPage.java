package dev.rejoinder.evidence.document;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.document.Manifest.Part;
import dev.rejoinder.evidence.letter.CoverLetter;
import dev.rejoinder.evidence.letter.CoverLetters;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.packet.MailFacts.Direction;
import dev.rejoinder.evidence.packet.PacketContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything the template prints, as text.
 *
 * @param head beside the merchant's name on every page but the first
 * @param pageOf the number of a page and of all, as the value of {@code content} in CSS
 */
record PacketPage(
        Wording words,
        String title,
        String head,
        String foot,
        String version,
        String pageOf,
        String zone,
        String day,
        Letterhead letterhead,
        List<String> contact,
        CoverLetter letter,
        List<KeyFact> keyFacts,
        List<Section> sections,
        List<Part> parts) {

    // Amazon's have about thirty characters; what is longer would fill the head of every page.
    private static final int LONGEST_REFERENCE = 64;

    private static final Map<String, String> PAGE_COUNTERS =
            Map.of("page", "\" counter(page) \"", "pages", "\" counter(pages) \"");

    /** One of those a reader looks for first. */
    record KeyFact(String name, String text, String style) {}

    static PacketPage of(PacketParts parts, PagePrints pages, Letterhead letterhead) {
        Wording wording = letterhead.wording(parts.packet().content());
        PacketContent content = parts.packet().clipped(wording::more);
        Exhibits exhibits = Exhibits.of(content);
        CoverLetter letter = CoverLetters.write(content, exhibits, wording);
        Sections sections = new Sections(content, wording, parts.files(), pages);
        String reference = reference(content);
        return new PacketPage(
                wording,
                wording.say("title", Map.of("subject", letter.subject(), "reference", reference)),
                wording.say("page.head", Map.of("reference", reference)),
                wording.say("page.foot", Map.of("at", wording.time(content.assembledAt()))),
                wording.say("page.version", Map.of("version", String.valueOf(content.version()))),
                '"' + wording.say("page.of", PAGE_COUNTERS) + '"',
                wording.say("page.zone", Map.of("zone", wording.zone())),
                wording.day(content.assembledAt()),
                letterhead,
                Stream.of(letterhead.phone(), letterhead.email(), letterhead.url())
                        .filter(Objects::nonNull)
                        .toList(),
                letter,
                keyFacts(content, wording),
                exhibits.all().stream().map(sections::of).toList(),
                parts.manifest().parts());
    }

    public String goTo(String exhibit) {
        return words.say("page.go_to", Map.of("exhibit", exhibit));
    }

    public String carriersPage(String trackingNumber) {
        return words.say("tracking.page", Map.of("number", trackingNumber));
    }

    public String origin(Part part) {
        return Stream.of(Direction.values())
                .filter(direction -> direction.source().equals(part.origin()))
                .findFirst()
                .map(direction -> words.code("part.mail", direction))
                .orElseGet(() -> words.say(part.name().equals(PacketParts.CONTENT) ? "part.content" : "part.file"));
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
                        new KeyFact(wording.say("page.case"), reference(content), "case"),
                        new KeyFact(wording.say("page.order"), order, "order"),
                        new KeyFact(
                                wording.say("fact.amount"), amount == null ? null : wording.money(amount), "amount"),
                        new KeyFact(
                                wording.say("fact.due"),
                                wording.time(content.deadline().respondBy()),
                                "due"))
                .filter(fact -> fact.text() != null)
                .toList();
    }
}
