package dev.rejoinder.evidence.editing;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.packet.LetterWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The letter as a person wants it.
 *
 * @param summary the one sentence a hurried reader needs; written from the facts if it is left out
 * @param statements in their order
 * @param closing written from the facts if it is left out
 */
record NewLetter(String summary, List<NewStatement> statements, String closing) {

    private static final int MOST_STATEMENTS = 20;
    private static final int LONGEST = 600;
    private static final int LONGEST_REFERENCE = 200;

    /** @param shownBy references of exhibits; whoever decides believes what is shown */
    record NewStatement(String text, List<String> shownBy) {}

    LetterWords checked(long ofVersion, Exhibits exhibits) {
        Fields fields = new Fields();
        String checkedSummary = fields.text("summary", summary, LONGEST);
        String checkedClosing = fields.text("closing", closing, LONGEST);
        List<NewStatement> given = statements == null ? List.of() : statements;
        fields.refuseIf(given.isEmpty(), "statements", "must hold at least one statement");
        fields.refuseIf(
                given.size() > MOST_STATEMENTS, "statements", "are more than " + MOST_STATEMENTS + ": nobody reads on");
        List<LetterWords.Statement> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_STATEMENTS, given.size()); i++) {
            checked.add(statement("statements[" + i + "]", given.get(i), exhibits, fields));
        }
        fields.refuseIfWrong();
        return new LetterWords(ofVersion, checkedSummary, checked, checkedClosing);
    }

    private static LetterWords.Statement statement(
            String field, NewStatement statement, Exhibits exhibits, Fields fields) {
        if (statement == null) {
            fields.refuse(field, "is required");
            return null;
        }
        String text = fields.requiredText(field + ".text", statement.text(), LONGEST);
        List<String> shownBy = statement.shownBy() == null
                ? List.of()
                : statement.shownBy().stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        fields.refuseIf(shownBy.isEmpty(), field + ".shownBy", "must name the exhibit that shows it");
        shownBy.stream()
                .filter(reference -> exhibits.find(reference).isEmpty())
                .forEach(reference -> fields.refuse(
                        field + ".shownBy",
                        "names no exhibit of this packet: "
                                + reference.substring(0, Math.min(LONGEST_REFERENCE, reference.length()))));
        return new LetterWords.Statement(text, shownBy);
    }
}
