package dev.rejoinder.evidence.item;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Empties evidence of the words it was given with. */
@ApplicationScoped
class ForgottenItems {

    private final Sql sql;

    ForgottenItems(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        sql.update(
                "update evidence_item set description = ?, given_from = null where dispute_id = any(?)",
                Forgotten.TEXT,
                Column.uuid(forgotten.disputeIds()));
    }
}
