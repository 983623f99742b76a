package dev.rejoinder.evidence.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.evidence.letter.CoverLetter;
import dev.rejoinder.evidence.letter.CoverLetters;
import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.PacketContent;
import java.util.List;

/**
 * The cover letter as it will be printed.
 *
 * @param edited whether it is in the merchant's own words
 * @param outdated whether facts have changed since it was put so
 * @param fromFacts what the facts alone would say; left out unless the letter is edited
 * @param exhibits what a statement can point to, by reference
 */
record LetterView(
        boolean edited,
        boolean outdated,
        List<String> to,
        String subject,
        String opening,
        WordsView letter,
        @JsonInclude(JsonInclude.Include.NON_NULL) WordsView fromFacts,
        List<ExhibitView> exhibits) {

    record WordsView(String summary, List<StatementView> statements, String closing) {

        static WordsView of(CoverLetter letter) {
            return new WordsView(
                    letter.summary(),
                    letter.statements().stream()
                            .map(statement -> new StatementView(
                                    statement.text(),
                                    statement.shownBy().stream()
                                            .map(Exhibit::reference)
                                            .toList()))
                            .toList(),
                    letter.closing());
        }
    }

    /** @param shownBy references of exhibits; empty if those it pointed to are gone */
    record StatementView(String text, List<String> shownBy) {}

    record ExhibitView(String reference, String name, String title) {}

    static LetterView of(PacketContent content, boolean outdated, Wording wording) {
        Exhibits exhibits = Exhibits.of(content);
        CoverLetter letter = CoverLetters.write(content, exhibits, wording);
        boolean edited = content.letter() != null;
        return new LetterView(
                edited,
                outdated,
                letter.to(),
                letter.subject(),
                letter.opening(),
                WordsView.of(letter),
                edited ? WordsView.of(CoverLetters.fromFacts(content, exhibits, wording)) : null,
                exhibits.all().stream()
                        .map(exhibit ->
                                new ExhibitView(exhibit.reference(), wording.name(exhibit), wording.title(exhibit)))
                        .toList());
    }
}
