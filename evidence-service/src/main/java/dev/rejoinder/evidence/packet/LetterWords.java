package dev.rejoinder.evidence.packet;

import java.util.List;
import java.util.Objects;

/**
 * The cover letter in the merchant's own words; what is null is written from the facts.
 *
 * @param ofVersion the version of the packet the person had before them
 */
public record LetterWords(long ofVersion, String summary, List<Statement> statements, String closing) {

    /** @param shownBy the references of exhibits, as in {@code shipment:S-1} */
    public record Statement(String text, List<String> shownBy) {

        public Statement {
            shownBy = List.copyOf(shownBy);
        }
    }

    public LetterWords {
        statements = List.copyOf(statements);
    }

    /** Whether the words are the same. */
    public boolean readsAs(LetterWords other) {
        return other != null
                && Objects.equals(summary, other.summary)
                && statements.equals(other.statements)
                && Objects.equals(closing, other.closing);
    }
}
