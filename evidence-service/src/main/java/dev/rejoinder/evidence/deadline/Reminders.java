package dev.rejoinder.evidence.deadline;

import dev.rejoinder.event.Reminder;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The next reminder of each unanswered dispute, as rows that survive a restart and are due in one place only. */
@ApplicationScoped
public class Reminders {

    /** Told once reminders are due at once, when that is committed. */
    public record Due() {}

    /** @param reminder null if it has still to be planned */
    public record Planned(UUID disputeId, String merchantId, Instant dueAt, Reminder reminder) {}

    private static final String PLAN =
            """
            insert into dispute_reminder (dispute_id, merchant_id, due_at, reminder)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (dispute_id) do update set due_at = excluded.due_at, reminder = excluded.reminder
            """;

    private final Sql sql;
    private final AfterCommit afterCommit;
    private final Event<Due> due;

    Reminders(Sql sql, AfterCommit afterCommit, Event<Due> due) {
        this.sql = sql;
        this.afterCommit = afterCommit;
        this.due = due;
    }

    public void plan(List<Planned> planned) {
        if (!planned.isEmpty()) {
            sql.update(
                    PLAN,
                    Column.of("uuid", planned, Planned::disputeId),
                    Column.text(planned, Planned::merchantId),
                    Column.text(planned, Planned::dueAt),
                    Column.text(planned, Planned::reminder));
        }
    }

    public void end(Collection<UUID> disputeIds) {
        if (!disputeIds.isEmpty()) {
            sql.update("delete from dispute_reminder where dispute_id = any(?)", Column.uuid(disputeIds));
        }
    }

    /** Merchants with something due, without any lock. */
    public List<String> merchantsDue(Instant now, int mostReminders) {
        return sql.query(
                """
                select distinct merchant_id from
                    (select merchant_id from dispute_reminder where due_at <= ? order by due_at limit ?) as due
                """,
                row -> row.text("merchant_id"),
                now,
                mostReminders);
    }

    /** What is due; the rows stay as they are until {@link #plan} or {@link #end}. */
    public List<Planned> due(Collection<String> merchantIds, Instant now, int most) {
        return sql.query(
                "select * from dispute_reminder where merchant_id = any(?) and due_at <= ? order by due_at limit ?",
                row -> new Planned(
                        row.uuid("dispute_id"),
                        row.text("merchant_id"),
                        row.instant("due_at"),
                        row.name("reminder", Reminder.class)),
                Column.text(merchantIds),
                now,
                most);
    }

    public Optional<Planned> next(UUID disputeId) {
        return sql.first(
                "select * from dispute_reminder where dispute_id = ?",
                row -> new Planned(
                        disputeId,
                        row.text("merchant_id"),
                        row.instant("due_at"),
                        row.name("reminder", Reminder.class)),
                disputeId);
    }

    void lookAnew(String merchantId, Instant now) {
        sql.update("update dispute_reminder set due_at = ?, reminder = null where merchant_id = ?", now, merchantId);
        afterCommit.run(() -> due.fire(new Due()));
    }
}
