package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.ItemFacts;
import java.util.List;

/** What the merchant has given besides its records, one statement a file. */
final class GivenPoints {

    private GivenPoints() {}

    static List<Statement> given(Case facts) {
        return facts.exhibits().given().stream()
                .map(exhibit -> new Statement(sentence(exhibit.item(), facts).in(facts.wording()), List.of(exhibit)))
                .toList();
    }

    private static Sentence sentence(ItemFacts item, Case facts) {
        return new Sentence("given")
                .with("kind", facts.wording().code("evidence", item.kind()))
                .with("description", item.description())
                .ifKnown("at", facts.time(item.originAt()));
    }
}
