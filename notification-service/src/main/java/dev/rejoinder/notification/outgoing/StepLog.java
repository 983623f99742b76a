package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.template.PersonalNote;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    public Optional<Story> of(UUID emailId) {
        return sql.first("select steps, edition, note, note_name from email where id = ?", this::story, emailId);
    }

    private Story story(Row row) throws SQLException {
        return new Story(
                json.readList(row.text("steps"), Step.class),
                (int) row.number("edition"),
                row.text("note") == null ? null : new PersonalNote(row.text("note"), row.text("note_name")));
    }

    /** To be appended by {@code steps || ?::jsonb}. */
    public String written(List<Step> steps) {
        return json.write(steps);
    }
}
