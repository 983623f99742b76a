package dev.rejoinder.evidence.decision;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Empties decisions of what people wrote; the matrix writes nothing of the person. */
@ApplicationScoped
class ForgottenDecisions {

    private final Sql sql;

    ForgottenDecisions(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        sql.update(
                "update decision set sentence = ? where dispute_id = any(?) and matrix_version is null",
                Forgotten.TEXT,
                Column.uuid(forgotten.disputeIds()));
    }
}
