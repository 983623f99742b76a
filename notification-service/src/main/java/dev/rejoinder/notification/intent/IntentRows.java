package dev.rejoinder.notification.intent;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.talk.Temper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class IntentRows implements Temper {

    private static final String INSERT =
            """
            insert into intent (mail_id, intent, dispute_id, merchant_id, reasons, found_at)
            values (?, ?, ?, ?, ?::text[], ?) on conflict do nothing
            """;
    private static final String UPSET =
            "insert into upset_mail (mail_id, dispute_id, reasons, found_at) values (?, ?, ?::text[], ?) on conflict do nothing";
    private static final String CONFIRM =
            "update intent set confirmed_at = ?, confirmed_by = ? where mail_id = ? and intent = ? and confirmed_at is null";
    private static final String SELECT =
            """
            select mail_id, intent, dispute_id, merchant_id, array_to_json(reasons)::text as reasons, found_at, confirmed_at,
                confirmed_by
            from intent
            """;

    private final Sql sql;
    private final Json json;

    IntentRows(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(HeardMail mail, Intent intent, List<String> reasons) {
        sql.update(
                INSERT,
                mail.id(),
                intent.name(),
                mail.disputeId(),
                mail.merchantId(),
                Column.text(reasons),
                mail.arrivedAt());
    }

    void insertUpset(HeardMail mail, List<String> reasons) {
        sql.update(UPSET, mail.id(), mail.disputeId(), Column.text(reasons), mail.arrivedAt());
    }

    /** @param by null for the writer's own click */
    boolean confirm(UUID mailId, Intent intent, String by, Instant now) {
        return sql.update(CONFIRM, now, by, mailId, intent.name()) == 1;
    }

    Optional<FoundIntent> find(UUID mailId, Intent intent) {
        return sql.first(SELECT + " where mail_id = ? and intent = ?", this::read, mailId, intent.name());
    }

    List<FoundIntent> ofMail(UUID mailId) {
        return sql.query(SELECT + " where mail_id = ? order by intent", this::read, mailId);
    }

    /** Oldest first. */
    List<FoundIntent> of(UUID disputeId) {
        return sql.query(SELECT + " where dispute_id = ? order by found_at, mail_id, intent", this::read, disputeId);
    }

    /** Why the shopper seems to have had enough, newest mail first; empty if not. */
    List<String> upset(UUID disputeId) {
        return sql
                .query(
                        "select array_to_json(reasons)::text as reasons from upset_mail where dispute_id = ? order by found_at desc",
                        row -> json.readList(row.text("reasons"), String.class),
                        disputeId)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public boolean isUpset(UUID disputeId) {
        return sql.first(
                        "select mail_id from upset_mail where dispute_id = ? limit 1",
                        row -> row.uuid("mail_id"),
                        disputeId)
                .isPresent();
    }

    @Override
    public boolean soundsUpset(UUID mailId) {
        return sql.first("select mail_id from upset_mail where mail_id = ?", row -> row.uuid("mail_id"), mailId)
                .isPresent();
    }

    private FoundIntent read(Row row) throws SQLException {
        return new FoundIntent(
                row.uuid("mail_id"),
                row.name("intent", Intent.class),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                json.readList(row.text("reasons"), String.class),
                row.instant("found_at"),
                row.instant("confirmed_at"),
                row.text("confirmed_by"));
    }
}
