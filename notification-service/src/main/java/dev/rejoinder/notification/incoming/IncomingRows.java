package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.incoming.reading.ReadFile;
import dev.rejoinder.notification.incoming.reading.ReadMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails that reached us, a row each; every method runs in the caller's transaction. */
@ApplicationScoped
class IncomingRows {

    private static final String INSERT =
            """
            insert into incoming_mail (id, arrived_at, written_at, message_id, sender, sender_name, subject, words, quoted,
                masked, kind, why, state, matched_by, verified, dispute_id, merchant_id, writer, answered, suggestions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;
    private static final String INSERT_FILE =
            """
            insert into incoming_file (mail_id, number, name, media_type, size, content, refused)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LIST =
            """
            select * from incoming_mail
            where (?::text is null or merchant_id = ?) and (?::text is null or state = ?)
                and (?::uuid is null or dispute_id = ?) and (arrived_at, id) < (?, ?)
            order by arrived_at desc, id desc limit ?
            """;
    private static final String ASSIGN =
            """
            update incoming_mail set state = 'ASSIGNED', matched_by = 'PERSON', dispute_id = ?, merchant_id = ?, writer = ?,
                assigned_by = ?, assigned_at = ?
            where id = ? and state in ('UNVERIFIED', 'SUGGESTED', 'INQUIRY', 'UNTRIAGED') and erased_at is null
            """;
    private static final String JOIN =
            """
            update incoming_mail set state = 'ASSIGNED', dispute_id = ?
            where inquiry_id = ? and dispute_id is null and state = 'INQUIRY' and erased_at is null returning *
            """;
    private static final String OF_SENDER =
            "select count(*) from incoming_mail where lower(sender) = lower(?) and arrived_at > ? and kind = 'PERSON'";

    private final Sql sql;

    IncomingRows(Sql sql) {
        this.sql = sql;
    }

    /** False if it is there already. */
    boolean insert(ReadMail mail, Whose whose, Instant now) {
        int inserted = sql.update(
                INSERT,
                mail.id(),
                now,
                mail.writtenAt(),
                mail.messageId(),
                mail.sender(),
                mail.senderName(),
                mail.subject(),
                mail.words(),
                mail.quoted(),
                Column.text(mail.masked(), Enum::name),
                mail.kind().name(),
                mail.judgement().why(),
                whose.state().name(),
                whose.by() == null ? null : whose.by().name(),
                whose.verified(),
                whose.disputeId(),
                whose.merchantId(),
                whose.writer() == null ? null : whose.writer().name(),
                whose.answered(),
                Column.uuid(whose.suggestions()));
        if (inserted == 1 && mail.isByPerson()) {
            insert(mail.id(), mail.files());
        }
        return inserted == 1;
    }

    private void insert(UUID mailId, List<ReadFile> files) {
        for (int i = 0; i < files.size(); i++) {
            ReadFile file = files.get(i);
            sql.update(
                    INSERT_FILE,
                    mailId,
                    i + 1,
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.content(),
                    file.refused());
        }
    }

    boolean isKnown(UUID id) {
        return sql.first("select id from incoming_mail where id = ?", row -> row.uuid("id"), id)
                .isPresent();
    }

    Optional<IncomingMail> find(UUID id) {
        return sql.first("select * from incoming_mail where id = ?", IncomingMail::read, id);
    }

    /** @param filter members that are null filter nothing */
    List<IncomingMail> list(MailFilter filter, Cursor after, int limit) {
        String state = filter.state() == null ? null : filter.state().name();
        return sql.query(
                LIST,
                IncomingMail::read,
                filter.merchantId(),
                filter.merchantId(),
                state,
                state,
                filter.disputeId(),
                filter.disputeId(),
                after.at(),
                after.id(),
                limit);
    }

    List<IncomingMail> all(Collection<UUID> ids) {
        return sql.query("select * from incoming_mail where id = any(?)", IncomingMail::read, Column.uuid(ids));
    }

    /** False if it is somebody's already. */
    boolean assign(UUID id, UUID disputeId, String merchantId, Audience writer, String by, Instant now) {
        return sql.update(ASSIGN, disputeId, merchantId, writer.name(), by, now, id) == 1;
    }

    List<IncomingMail> join(UUID inquiryId, UUID disputeId) {
        return sql.query(JOIN, IncomingMail::read, disputeId, inquiryId);
    }

    Optional<String> merchantOf(UUID disputeId) {
        return sql.first(
                "select merchant_id from dispute_told where dispute_id = ?", row -> row.text("merchant_id"), disputeId);
    }

    /** By people, of one sender. */
    long countSince(String sender, Instant since) {
        return sql.first(OF_SENDER, row -> row.number("count"), sender, since).orElse(0L);
    }

    List<KeptFile> files(UUID mailId) {
        return sql.query(
                "select number, name, media_type, size, refused from incoming_file where mail_id = ? order by number",
                row -> new KeptFile(
                        (int) row.number("number"),
                        row.text("name"),
                        row.text("media_type"),
                        row.number("size"),
                        row.text("refused")),
                mailId);
    }

    Optional<byte[]> content(UUID mailId, int number) {
        return sql
                .query(
                        "select content from incoming_file where mail_id = ? and number = ? and content is not null",
                        row -> row.bytes("content"),
                        mailId,
                        number)
                .stream()
                .findFirst();
    }
}
