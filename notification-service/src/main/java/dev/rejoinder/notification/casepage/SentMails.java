package dev.rejoinder.notification.casepage;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.link.StatusLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a shopper was written about a case. */
@ApplicationScoped
class SentMails {

    /** @param text without links that do more than lead to a page for everybody */
    record SentMail(UUID id, Instant sentAt, String subject, String text) {}

    private static final String OF_SHOPPER =
            """
            from email where dispute_id = ? and audience = 'SHOPPER' and status = 'SENT' and lower(recipient) = lower(?)
                and erased_at is null
            """;
    private static final String NEWEST =
            "select id, sent_at, subject, plain " + OF_SHOPPER + " order by sent_at desc, id limit 50";
    private static final String ANSWERED =
            "select message_id " + OF_SHOPPER + " order by id = ? desc, sent_at desc limit 1";

    private final Sql sql;

    SentMails(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<SentMail> of(UUID disputeId, String address) {
        return sql.query(NEWEST, SentMails::read, disputeId, address);
    }

    /** The Message-ID of this one, or of the newest if it has not left. */
    Optional<String> messageId(UUID disputeId, String address, UUID emailId) {
        return sql.first(ANSWERED, row -> row.text("message_id"), disputeId, address, emailId);
    }

    private static SentMail read(Row row) throws SQLException {
        return new SentMail(
                row.uuid("id"), row.instant("sent_at"), row.text("subject"), StatusLinks.hideAll(row.text("plain")));
    }
}
