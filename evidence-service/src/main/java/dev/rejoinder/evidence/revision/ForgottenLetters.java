package dev.rejoinder.evidence.revision;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Empties letters of the merchant's words; that somebody wrote them stays. */
@ApplicationScoped
class ForgottenLetters {

    private final Sql sql;

    ForgottenLetters(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        sql.update(
                "update letter_revision set words = null where dispute_id = any(?)",
                Column.uuid(forgotten.disputeIds()));
    }
}
