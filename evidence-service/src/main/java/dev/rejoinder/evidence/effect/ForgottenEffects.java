package dev.rejoinder.evidence.effect;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Deletes the files that were sent, and what others wrote about it; names, sizes and hashes stay in what was ordered. */
@ApplicationScoped
class ForgottenEffects {

    private final Sql sql;

    ForgottenEffects(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        Column disputeIds = Column.uuid(forgotten.disputeIds());
        sql.update(
                "delete from effect_file where effect_id in (select id from effect where dispute_id = any(?))",
                disputeIds);
        sql.update("update effect set trouble = null, request_key = null where dispute_id = any(?)", disputeIds);
    }
}
