package dev.rejoinder.evidence.letter;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.MailFacts.Direction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the merchant has given besides its records, one statement a file; and that the shopper was written to. */
final class GivenPoints {

    /** Whoever ordered was written to, and that may be somebody else than who claims. */
    private static final Set<FilingReason> BY_ANOTHER = EnumSet.of(FilingReason.UNRECOGNIZED, FilingReason.FRAUDULENT);

    private GivenPoints() {}

    static List<Statement> given(Case facts) {
        return facts.exhibits().given().stream()
                .filter(exhibit -> !exhibit.isMail())
                .map(exhibit -> new Statement(sentence(exhibit.item(), facts).in(facts.wording()), List.of(exhibit)))
                .toList();
    }

    static List<Statement> written(Case facts) {
        List<Exhibit> mails = facts.exhibits().given().stream()
                .filter(exhibit -> exhibit.isMail() && exhibit.item().mail().direction() == Direction.TO_SHOPPER)
                .toList();
        if (mails.isEmpty() || BY_ANOTHER.contains(facts.content().claim().reason())) {
            return List.of();
        }
        Sentence sentence = new Sentence("written")
                .with("mails", mails.size())
                .with("at", facts.time(mails.get(0).item().originAt()));
        return List.of(new Statement(sentence.in(facts.wording()), mails));
    }

    private static Sentence sentence(ItemFacts item, Case facts) {
        return new Sentence("given")
                .with("kind", facts.wording().code("evidence", item.kind()))
                .with("description", item.description())
                .ifKnown("at", facts.time(item.originAt()));
    }
}
