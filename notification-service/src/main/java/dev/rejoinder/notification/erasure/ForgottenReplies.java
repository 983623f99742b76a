package dev.rejoinder.notification.erasure;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Deletes what mails said that reached us, and who wrote them: that there was one stays. Each method runs in a transaction. */
@ApplicationScoped
class ForgottenReplies {

    private static final String FORGET =
            """
            with forgotten as (
                update incoming_mail set erased_at = ?, sender = null, sender_name = null, message_id = null, subject = null,
                    words = null, quoted = null
                where erased_at is null and id in (%s)
                returning id),
            emptied as (delete from incoming_file using forgotten where mail_id = forgotten.id)
            select count(*) from forgotten
            """;

    /** Also what nobody has placed yet, from an address that we had written to. */
    private static final String OF_DISPUTES = FORGET.formatted(
            """
            select id from incoming_mail where dispute_id = any(?) and merchant_id = ?
            union all
            select id from incoming_mail where dispute_id is null and lower(sender) in (
                select lower(recipient) from email where dispute_id = any(?) and merchant_id = ? and audience = 'SHOPPER')
            """);

    private static final String OF_INQUIRIES =
            FORGET.formatted("select id from incoming_mail where inquiry_id = any(?)");
    private static final String OLD = FORGET.formatted(
            """
            select id from incoming_mail where arrived_at < ? and erased_at is null and (dispute_id is null and arrived_at < ?
                or dispute_id in (select dispute_id from dispute_told where closed) and arrived_at < ?)
            order by arrived_at limit ?
            """);

    private final Sql sql;

    ForgottenReplies(Sql sql) {
        this.sql = sql;
    }

    /** Before the mails to these shoppers are forgotten, which know their addresses. */
    void forget(String merchantId, Collection<UUID> disputeIds, Instant now) {
        Column ids = Column.uuid(disputeIds);
        sql.query(OF_DISPUTES, row -> row.number("count"), now, ids, merchantId, ids, merchantId);
    }

    void forgetInquiries(Collection<UUID> inquiryIds, Instant now) {
        sql.query(OF_INQUIRIES, row -> row.number("count"), now, Column.uuid(inquiryIds));
    }

    /**
     * Answers how many there were.
     *
     * @param strays of no dispute
     * @param closed of disputes that are over
     */
    int forgetOld(Instant strays, Instant closed, int most, Instant now) {
        Instant either = strays.isAfter(closed) ? strays : closed;
        return sql.first(OLD, row -> row.number("count"), now, either, strays, closed, most)
                .orElse(0L)
                .intValue();
    }
}
