package dev.rejoinder.notification.message;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.profile.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MessageRows {

    private static final String INSERT =
            """
            insert into message (id, dispute_id, merchant_id, author, written_by, language, words, written_at, request_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Sql sql;

    MessageRows(Sql sql) {
        this.sql = sql;
    }

    /** @return false if it is there already */
    boolean insert(Message message) {
        return sql.update(
                        INSERT,
                        message.id(),
                        message.disputeId(),
                        message.merchantId(),
                        message.author(),
                        message.writtenBy(),
                        message.language() == null ? null : message.language().tag(),
                        message.words(),
                        message.writtenAt(),
                        message.requestHash())
                == 1;
    }

    Optional<Message> find(UUID id) {
        return sql.first("select * from message where id = ?", MessageRows::read, id);
    }

    /** Oldest first. */
    List<Message> of(UUID disputeId) {
        return sql.query(
                "select * from message where dispute_id = ? order by written_at, id", MessageRows::read, disputeId);
    }

    /** Whether there is something to be answered. */
    boolean hasShopperWritten(UUID disputeId) {
        return sql.first(
                        "select id from incoming_mail where dispute_id = ? and writer = 'SHOPPER' and kind = 'PERSON' limit 1",
                        row -> row.uuid("id"),
                        disputeId)
                .isPresent();
    }

    boolean anySince(UUID disputeId, Instant time) {
        return sql.first(
                        "select id from message where dispute_id = ? and written_at >= ? limit 1",
                        row -> row.uuid("id"),
                        disputeId,
                        time)
                .isPresent();
    }

    private static Message read(Row row) throws SQLException {
        return new Message(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.text("author"),
                row.text("written_by"),
                Language.find(row.text("language")).orElse(null),
                row.text("words"),
                row.instant("written_at"),
                row.text("request_hash"),
                row.instant("erased_at"));
    }
}
