package dev.rejoinder.notification.inquiry;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Mails whose orders are to be asked for; every method runs in the caller's transaction. */
@ApplicationScoped
class Searches {

    /**
     * @param sender null if it has none that can be read
     * @param text null if the mail is somebody's by now, or forgotten
     */
    record Search(UUID mailId, String sender, String text, Instant arrivedAt, int tries) {

        /** A mail without a readable sender has nobody to be answered. */
        boolean canBeAsked() {
            return text != null && sender != null;
        }
    }

    private static final String DUE =
            """
            select s.mail_id, s.tries, m.sender, m.arrived_at,
                case when m.state = 'UNTRIAGED' and m.erased_at is null
                    then concat_ws(E'\\n', m.subject, m.words, m.quoted) end as text
            from inquiry_search s join incoming_mail m on m.id = s.mail_id where s.look_at <= ?
            order by s.look_at limit ?
            """;

    private final Sql sql;

    Searches(Sql sql) {
        this.sql = sql;
    }

    void begin(UUID mailId, Instant now) {
        sql.update("insert into inquiry_search (mail_id, look_at) values (?, ?) on conflict do nothing", mailId, now);
    }

    List<Search> due(Instant now, int most) {
        return sql.query(
                DUE,
                row -> new Search(
                        row.uuid("mail_id"), row.text("sender"), row.text("text"), row.instant("arrived_at"), (int)
                                row.number("tries")),
                now,
                most);
    }

    void again(UUID mailId, Instant at) {
        sql.update("update inquiry_search set look_at = ?, tries = tries + 1 where mail_id = ?", at, mailId);
    }

    /** @return false if another process was faster */
    boolean end(UUID mailId) {
        return sql.update("delete from inquiry_search where mail_id = ?", mailId) == 1;
    }
}
