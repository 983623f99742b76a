package dev.rejoinder.notification.ops;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.template.StuckLetter.What;
import jakarta.enterprise.context.ApplicationScoped;

/** What was said of each kind of trouble; every method runs in the caller's transaction. */
@ApplicationScoped
class AlarmRows {

    private static final String LOCK = "select since, told, mailed_at from ops_trouble where kind = ? for update";

    private final Sql sql;

    AlarmRows(Sql sql) {
        this.sql = sql;
    }

    /** Nobody else looks at it until the transaction ends. */
    Alarm lock(What what) {
        sql.update("insert into ops_trouble (kind) values (?) on conflict do nothing", what.name());
        return sql.first(
                        LOCK,
                        row -> new Alarm(row.instant("since"), row.flag("told"), row.instant("mailed_at")),
                        what.name())
                .orElse(Alarm.NONE);
    }

    void store(What what, Alarm alarm) {
        sql.update(
                "update ops_trouble set since = ?, told = ?, mailed_at = ? where kind = ?",
                alarm.since(),
                alarm.told(),
                alarm.mailedAt(),
                what.name());
    }
}
