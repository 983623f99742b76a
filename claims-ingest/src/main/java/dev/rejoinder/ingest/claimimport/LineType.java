package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.event.ClaimKind;

/** What a line of a file is about. */
enum LineType {
    CHARGEBACK,
    A_TO_Z,
    FEE,
    OTHER;

    private static final Synonyms WORDS = Synonyms.load("types.properties");

    static LineType of(String word) {
        return WORDS.find(word).map(meaning -> valueOf(meaning.name())).orElse(OTHER);
    }

    static LineType of(ClaimKind kind) {
        return kind == ClaimKind.CHARGEBACK ? CHARGEBACK : A_TO_Z;
    }
}
