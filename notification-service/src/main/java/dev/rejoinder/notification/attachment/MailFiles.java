package dev.rejoinder.notification.attachment;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of mails that reached us, and what the packet said to them. */
@ApplicationScoped
class MailFiles {

    private static final String OF =
            """
            select f.number, f.name, f.media_type, coalesce(f.refused, o.refused) as refused, o.mail_id is not null as offered
            from incoming_file f left join offered_file o on o.mail_id = f.mail_id and o.number = f.number
            where f.mail_id = ? order by f.number
            """;
    private static final String OFFERED =
            """
            insert into offered_file (mail_id, number, dispute_id, refused, offered_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Sql sql;

    MailFiles(Sql sql) {
        this.sql = sql;
    }

    List<MailFile> of(UUID mailId) {
        return sql.query(
                OF,
                row -> new MailFile(
                        (int) row.number("number"),
                        row.text("name"),
                        row.text("media_type"),
                        row.text("refused"),
                        row.flag("offered")),
                mailId);
    }

    Optional<byte[]> content(UUID mailId, int number) {
        return sql.first(
                "select content from incoming_file where mail_id = ? and number = ? and content is not null",
                row -> row.bytes("content"),
                mailId,
                number);
    }

    /** @param refused null if it was taken */
    void offered(UUID mailId, int number, UUID disputeId, String refused, Instant now) {
        sql.update(OFFERED, mailId, number, disputeId, refused, now);
    }
}
