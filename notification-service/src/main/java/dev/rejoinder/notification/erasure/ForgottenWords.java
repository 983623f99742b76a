package dev.rejoinder.notification.erasure;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Deletes what people wrote to shoppers and asked them, and ends links: that they did stays, with its times. Each method runs in a transaction. */
@ApplicationScoped
class ForgottenWords {

    private static final String MESSAGES =
            "update message set erased_at = coalesce(erased_at, ?), author = null, written_by = null, words = null";
    private static final String QUESTIONS =
            "update question set erased_at = coalesce(erased_at, ?), author = null, asked_by = null, items = null";
    /** The words that rules have found. */
    private static final String INTENTS = "update intent set reasons = '{}' where dispute_id = any(?)";

    private static final String UPSET = "update upset_mail set reasons = '{}' where dispute_id = any(?)";
    private static final String FILES = "update offered_file set refused = null where dispute_id = any(?)";
    /** None works any more, nor one that is made later. */
    private static final String LINKS =
            """
            insert into status_link (dispute_id, generation, ended_at)
            select dispute_id, 0, ? from unnest(?::uuid[]) as forgotten (dispute_id)
            where exists (select 1 from email e where e.dispute_id = forgotten.dispute_id and e.merchant_id = ?)
            on conflict (dispute_id) do update set ended_at = excluded.ended_at
            """;

    private static final String REQUESTS =
            "delete from status_request r using status_link l where r.dispute_id = any(?) and l.dispute_id = r.dispute_id and l.ended_at is not null";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String OF_DISPUTES = " where dispute_id = any(?) and merchant_id = ?";
    private static final String OVER =
            " and erased_at is null and dispute_id in (select dispute_id from dispute_told where closed) limit ?)";
    private static final String OLD_MESSAGES =
            MESSAGES + " where id in (select id from message where written_at < ?" + OVER;
    private static final String OLD_QUESTIONS =
            QUESTIONS + " where id in (select id from question where asked_at < ?" + OVER;

    private static final String OLD_INTENTS =
            """
            update intent set reasons = '{}' where found_at < ? and reasons <> '{}' and dispute_id in (
                select dispute_id from dispute_told where closed)
            """;
    private static final String OLD_UPSET =
            """
            update upset_mail set reasons = '{}' where found_at < ? and reasons <> '{}' and dispute_id in (
                select dispute_id from dispute_told where closed)
            """;

    private final Sql sql;

    ForgottenWords(Sql sql) {
        this.sql = sql;
    }

    void forget(String merchantId, Collection<UUID> disputeIds, Instant now) {
        sql.update(MESSAGES + OF_DISPUTES, now, Column.uuid(disputeIds), merchantId);
        sql.update(QUESTIONS + OF_DISPUTES, now, Column.uuid(disputeIds), merchantId);
        sql.update(LINKS, now, Column.uuid(disputeIds), merchantId);
        sql.update(REQUESTS, Column.uuid(disputeIds));
        sql.update(INTENTS, Column.uuid(disputeIds));
        sql.update(UPSET, Column.uuid(disputeIds));
        sql.update(FILES, Column.uuid(disputeIds));
    }

    /** Of disputes that are over; answers how many there were. */
    int forgetOld(Instant before, int most, Instant now) {
        sql.update("delete from status_request where asked_at < ?", now.minus(A_DAY));
        sql.update(OLD_INTENTS, before);
        sql.update(OLD_UPSET, before);
        return sql.update(OLD_MESSAGES, now, before, most) + sql.update(OLD_QUESTIONS, now, before, most);
    }
}
