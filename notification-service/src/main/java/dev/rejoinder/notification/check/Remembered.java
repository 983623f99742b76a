package dev.rejoinder.notification.check;

import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nothing new is written about a shopper who was forgotten. */
@ApplicationScoped
public class Remembered {

    private static final String FORGOTTEN =
            "select id from email where dispute_id = ? and erased_at is not null limit 1";

    private final Sql sql;

    Remembered(Sql sql) {
        this.sql = sql;
    }

    public void require(UUID disputeId) {
        if (sql.first(FORGOTTEN, row -> row.uuid("id"), disputeId).isPresent()) {
            throw new Gone("The shopper of this dispute was forgotten");
        }
    }
}
