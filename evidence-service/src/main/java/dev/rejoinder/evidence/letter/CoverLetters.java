package dev.rejoinder.evidence.letter;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.LetterWords;
import dev.rejoinder.evidence.packet.PacketContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the cover letter for a claim's reason, from facts; a merchant's own words take their place. */
public final class CoverLetters {

    // A letter is read by people with a pile of them: what is beyond this is in the exhibits.
    private static final int MOST_STATEMENTS = 12;

    private CoverLetters() {}

    public static CoverLetter write(PacketContent content, Exhibits exhibits, Wording wording) {
        CoverLetter written = fromFacts(content, exhibits, wording);
        return content.letter() == null ? written : inOwnWords(written, content.letter(), exhibits);
    }

    private static CoverLetter inOwnWords(CoverLetter written, LetterWords words, Exhibits exhibits) {
        return new CoverLetter(
                written.to(),
                written.subject(),
                written.salutation(),
                written.opening(),
                words.summary() == null ? written.summary() : words.summary(),
                words.statements().stream()
                        .map(statement -> new Statement(
                                statement.text(),
                                statement.shownBy().stream()
                                        .flatMap(reference -> exhibits.find(reference).stream())
                                        .toList()))
                        .toList(),
                words.closing() == null ? written.closing() : words.closing(),
                written.regards());
    }

    public static CoverLetter fromFacts(PacketContent content, Exhibits exhibits, Wording wording) {
        Case facts = new Case(content, exhibits, wording);
        ClaimDetails claim = content.claim();
        List<Statement> statements = Stream.concat(
                        Reasons.points(claim.reason()).stream(), Stream.of(Point.GIVEN, Point.WRITTEN))
                .flatMap(point -> point.about(facts).stream())
                .limit(MOST_STATEMENTS)
                .toList();
        return new CoverLetter(
                wording.code("to", claim.kind()).lines().toList(),
                subject(claim, wording),
                wording.say("salutation"),
                opening(facts),
                summary(facts).in(wording),
                statements,
                wording.say(statements.isEmpty() ? "closing.none" : "closing.facts"),
                wording.say("regards"));
    }

    /** A capital first, for tables. */
    public static String reason(ClaimDetails claim, Wording wording) {
        return Wording.capital(title(claim, wording));
    }

    private static String title(ClaimDetails claim, Wording wording) {
        return claim.reason() == null ? wording.say("reason.none") : wording.code("reason", claim.reason());
    }

    private static String subject(ClaimDetails claim, Wording wording) {
        return new Sentence("subject")
                .with("kind", wording.code("kind", claim.kind()))
                .with("reason", title(claim, wording))
                .in(wording);
    }

    private static String opening(Case facts) {
        ClaimDetails claim = facts.content().claim();
        Sentence opening = new Sentence("opening." + claim.kind().name().toLowerCase(Locale.ROOT))
                .ifKnown("filed", facts.time(claim.filedAt()))
                .ifKnown("amount", facts.money(claim.amount()));
        Sentence reason = claim.reason() == null
                ? new Sentence("opening.no_reason")
                : new Sentence("opening.reason").with("reason", title(claim, facts.wording()));
        return opening.in(facts.wording()) + " " + reason.in(facts.wording());
    }

    /** Differs for delivered, under way, not shipped and no order; an order of a claim about money needs no delivery. */
    private static Sentence summary(Case facts) {
        PacketContent content = facts.content();
        if (content.order() == null) {
            return new Sentence("summary.no_order").with("at", facts.time(content.assembledAt()));
        }
        int shipments = content.shipments().size();
        int delivered = (int) content.shipments().stream()
                .filter(shipment -> shipment.deliveredAt() != null)
                .count();
        String order = content.order().orderId();
        if (shipments == 0) {
            return new Sentence("summary.no_shipment").with("order", order);
        }
        if (delivered == shipments) {
            return new Sentence("summary.delivered").with("order", order).with("shipments", shipments);
        }
        return delivered == 0
                ? new Sentence("summary.undelivered").with("order", order).with("shipments", shipments)
                : new Sentence("summary.partly")
                        .with("order", order)
                        .with("shipments", shipments)
                        .with("delivered", delivered);
    }
}
