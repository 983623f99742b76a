package dev.rejoinder.notification.erasure;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Deletes what mails said: that they were sent stays, with template, times and state. Each method runs in a transaction. */
@ApplicationScoped
class ForgottenMails {

    /**
     * A mail to the merchant keeps its address, which is the merchant's own. Reasons may quote a mail server, which quotes
     * addresses. One that is just being sent loses its words when that is noted.
     */
    private static final String FORGET =
            """
            update email set erased_at = coalesce(erased_at, ?), subject = null, html = null, plain = null, about = null,
                note = null, note_name = null,
                recipient = case when audience in ('MERCHANT', 'OPS') then recipient end,
                reason = case when status in ('QUEUED', 'HELD', 'WAITING') then 'the shopper was forgotten' end,
                status = case when status in ('QUEUED', 'HELD', 'WAITING') then 'DROPPED' else status end, next_attempt_at = null,
                steps = with_step('[]', 'ERASED', ?, null)
            """;

    private static final String OF_DISPUTES = FORGET + " where dispute_id = any(?) and merchant_id = ?";
    private static final String OF_INQUIRIES =
            FORGET + " where merchant_id = ? and dispute_id is null and about ->> 'inquiry' = any(?::text[])";
    private static final String OLD = FORGET
            + """
            where id in (
                select id from email where queued_at < ? and erased_at is null and (
                    dispute_id is null or dispute_id in (select dispute_id from dispute_told where closed))
                order by queued_at limit ?)
            """;

    private final Sql sql;

    ForgottenMails(Sql sql) {
        this.sql = sql;
    }

    void forget(String merchantId, Collection<UUID> disputeIds, Instant now) {
        sql.update(OF_DISPUTES, now, now, Column.uuid(disputeIds), merchantId);
    }

    void forgetInquiries(String merchantId, Collection<UUID> inquiryIds, Instant now) {
        sql.update(OF_INQUIRIES, now, now, merchantId, Column.text(inquiryIds, UUID::toString));
    }

    /** Of disputes that are over, or about none; answers how many there were. */
    int forgetOld(Instant before, int most, Instant now) {
        return sql.update(OLD, now, now, before, most);
    }
}
