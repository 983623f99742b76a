package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What became of a mail, step by step. Each step is written by the statement that changes the mail. */
@ApplicationScoped
public class StepLog {

    private final Sql sql;
    private final Json json;

    StepLog(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Oldest first. */
    public List<Step> of(UUID emailId) {
        return sql.first("select steps from email where id = ?", row -> row.text("steps"), emailId)
                .map(steps -> json.readList(steps, Step.class))
                .orElse(List.of());
    }

    /** To be appended by {@code steps || ?::jsonb}. */
    public String written(List<Step> steps) {
        return json.write(steps);
    }
}
