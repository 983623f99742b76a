package dev.rejoinder.evidence.correspondence;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Empties mails of what they say; that and when they were sent stays. */
@ApplicationScoped
class ForgottenMails {

    private final Sql sql;

    ForgottenMails(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        sql.update(
                "update conversation_mail set subject = null, words = null, due_at = null where dispute_id = any(?)",
                Column.uuid(forgotten.disputeIds()));
    }
}
