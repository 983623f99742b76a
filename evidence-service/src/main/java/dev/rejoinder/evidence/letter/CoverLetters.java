package dev.rejoinder.evidence.letter;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.LetterWords;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import java.util.List;
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
                written.opening(),
                words.summary() == null ? written.summary() : words.summary(),
                words.statements().stream()
                        .map(statement -> new Statement(
                                statement.text(),
                                statement.shownBy().stream()
                                        .flatMap(reference -> exhibits.find(reference).stream())
                                        .toList()))
                        .toList(),
                words.closing() == null ? written.closing() : words.closing());
    }

    public static CoverLetter fromFacts(PacketContent content, Exhibits exhibits, Wording wording) {
        Case facts = new Case(content, exhibits, wording);
        ClaimDetails claim = content.claim();
        List<Statement> statements = Stream.concat(Reasons.points(claim.reason()).stream(), Stream.of(Point.GIVEN))
                .flatMap(point -> point.about(facts).stream())
                .limit(MOST_STATEMENTS)
                .toList();
        return new CoverLetter(
                to(claim.kind()), subject(content), opening(facts), summary(facts), statements, closing(statements));
    }

    private static List<String> to(ClaimKind kind) {
        return switch (kind) {
            case CHARGEBACK -> List.of("To the card issuer's dispute department", "through Amazon Pay");
            case A_TO_Z -> List.of("To the A-to-z Guarantee team", "of Amazon Pay");
        };
    }

    private static String subject(PacketContent content) {
        return name(content.claim().kind()) + ": "
                + Reasons.title(content.claim().reason());
    }

    public static String name(ClaimKind kind) {
        return switch (kind) {
            case CHARGEBACK -> "Chargeback";
            case A_TO_Z -> "A-to-z Guarantee claim";
        };
    }

    /** A capital first, for tables. */
    public static String reason(ClaimDetails claim) {
        return Wording.capital(Reasons.title(claim.reason()));
    }

    private static String opening(Case facts) {
        ClaimDetails claim = facts.content().claim();
        String what = claim.kind() == ClaimKind.CHARGEBACK ? "the chargeback" : "the A-to-z Guarantee claim";
        String filed =
                claim.filedAt() == null ? "" : " filed on " + facts.wording().time(claim.filedAt());
        String amount = claim.amount() == null ? "" : " over " + Wording.money(claim.amount());
        String reason = claim.reason() == null
                ? " No reason was stated."
                : " The reason given is: " + Reasons.title(claim.reason()) + ".";
        return "This is our answer to " + what + filed + amount + "." + reason;
    }

    /** Differs for delivered, under way, not shipped and no order; an order of a claim about money needs no delivery. */
    private static String summary(Case facts) {
        PacketContent content = facts.content();
        if (content.order() == null) {
            return "Our records hold no order under the references this claim gives, as of "
                    + facts.wording().time(content.assembledAt()) + ".";
        }
        List<ShipmentFacts> shipments = content.shipments();
        long delivered = shipments.stream()
                .filter(shipment -> shipment.deliveredAt() != null)
                .count();
        String order = "Our records show order " + content.order().orderId();
        if (shipments.isEmpty()) {
            return order + "; they hold no shipment for it.";
        }
        if (delivered == shipments.size()) {
            return order + " and its delivery" + (delivered == 1 ? "." : " in " + delivered + " shipments.");
        }
        return delivered == 0
                ? order + " and " + Wording.plural(shipments.size(), "shipment") + " without a recorded delivery."
                : order + " and " + Wording.plural(shipments.size(), "shipment") + ", of which " + delivered
                        + (delivered == 1 ? " has" : " have") + " a recorded delivery.";
    }

    private static String closing(List<Statement> statements) {
        return statements.isEmpty()
                ? "We will add to this packet as soon as we know more."
                : "We ask you to decide this claim on these facts. We are glad to answer questions.";
    }
}
