package dev.rejoinder.notification.erasure;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deletes who asked about an order, and what was said: that somebody did stays. Each method runs in a transaction. */
@ApplicationScoped
class ForgottenInquiries {

    private static final String OF_ORDERS =
            "select id from inquiry where merchant_id = ? and (order_id = any(?) or dispute_id = any(?))";
    private static final String FORGET = "update inquiry set shopper = null, erased_at = coalesce(erased_at, ?)";
    private static final String OLD = FORGET
            + """
             where id in (
                select id from inquiry where opened_at < ? and erased_at is null and (
                    dispute_id is null or dispute_id in (select dispute_id from dispute_told where closed))
                order by opened_at limit ?)
            """;

    private final ForgottenMails mails;
    private final ForgottenReplies replies;
    private final Sql sql;

    ForgottenInquiries(ForgottenMails mails, ForgottenReplies replies, Sql sql) {
        this.mails = mails;
        this.replies = replies;
        this.sql = sql;
    }

    void forget(String merchantId, Collection<String> orderIds, Collection<UUID> claimIds, Instant now) {
        List<UUID> ids = sql.query(
                OF_ORDERS, row -> row.uuid("id"), merchantId, Column.text(orderIds, id -> id), Column.uuid(claimIds));
        if (ids.isEmpty()) {
            return;
        }
        mails.forgetInquiries(merchantId, ids, now);
        replies.forgetInquiries(ids, now);
        sql.update(FORGET + " where id = any(?)", now, Column.uuid(ids));
    }

    /** Without a claim, or with one that is over; answers how many there were. */
    int forgetOld(Instant before, int most, Instant now) {
        return sql.update(OLD, now, before, most);
    }
}
