package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.ItemFacts;
import java.util.List;

/** What the merchant has given besides its records, one statement a file. */
final class GivenPoints {

    private GivenPoints() {}

    static List<Statement> given(Case facts) {
        return facts.exhibits().given().stream()
                .map(exhibit -> new Statement(text(exhibit.item(), facts.wording()), List.of(exhibit)))
                .toList();
    }

    private static String text(ItemFacts item, Wording wording) {
        String when = item.originAt() == null ? "" : ", of " + wording.time(item.originAt());
        return Wording.sentence(item.kind().name()) + ": " + item.description() + when + ".";
    }
}
