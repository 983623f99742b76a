package dev.rejoinder.notification.inquiry;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Inquiries and their mails; every method runs in the caller's transaction. */
@ApplicationScoped
class InquiryRows {

    private static final String KNOWN = "select " + Inquiry.COLUMNS
            + """
             from inquiry i
            where merchant_id = ? and order_id = ? and lower(shopper) = lower(?) and dispute_id is null and erased_at is null
            order by opened_at desc limit 1
            """;
    private static final String INSERT =
            """
            insert into inquiry (id, merchant_id, order_id, shopper, of_order, opened_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String PLACE =
            """
            update incoming_mail set state = 'INQUIRY', inquiry_id = ?, merchant_id = ?, writer = ?, verified = ?,
                matched_by = coalesce(matched_by, 'TEXT')
            where id = ? and state in ('UNTRIAGED', 'INQUIRY') and dispute_id is null and erased_at is null
            """;
    private static final String SUGGEST =
            """
            update incoming_mail set state = 'SUGGESTED', matched_by = 'TEXT', suggestions = ?
            where id = ? and state = 'UNTRIAGED'
            """;
    private static final String ASKED = "select " + Inquiry.COLUMNS
            + """
            , m.arrived_at, m.words, cardinality(m.masked) > 0 as numbers,
                (select count(*) from incoming_file f where f.mail_id = m.id) as files
            from incoming_mail m join inquiry i on i.id = m.inquiry_id where m.id = ?
            """;
    private static final String OF_MAIL = "select " + Inquiry.COLUMNS
            + " from email e join inquiry i on i.id = (e.about ->> 'inquiry')::uuid where e.id = ?";
    private static final String NEWEST =
            """
            select message_id from incoming_mail where inquiry_id = ? and writer = 'SHOPPER' and message_id is not null
            order by arrived_at desc, id limit 1
            """;
    private static final String OF_ORDERS = "select " + Inquiry.COLUMNS
            + """
             from inquiry i join unnest(?::text[], ?::text[]) as told (merchant_id, order_id) using (merchant_id, order_id)
            where i.opened_at > ? and i.erased_at is null order by i.id
            """;

    private final Sql sql;

    InquiryRows(Sql sql) {
        this.sql = sql;
    }

    /** The one that this shopper asks already, if so. */
    Optional<Inquiry> known(String merchantId, String orderId, String shopper) {
        return sql.first(KNOWN, Inquiry::read, merchantId, orderId, shopper);
    }

    void insert(Inquiry inquiry) {
        sql.update(
                INSERT,
                inquiry.id(),
                inquiry.merchantId(),
                inquiry.orderId(),
                inquiry.shopper(),
                inquiry.ofOrder(),
                inquiry.openedAt());
    }

    /** @return false if somebody has placed the mail meanwhile, or it is forgotten */
    boolean place(UUID mailId, Inquiry inquiry, String writer, boolean verified) {
        return sql.update(PLACE, inquiry.id(), inquiry.merchantId(), writer, verified, mailId) == 1;
    }

    void suggest(UUID mailId, UUID disputeId) {
        sql.update(SUGGEST, Column.uuid(List.of(disputeId)), mailId);
    }

    Optional<Asked> asked(UUID mailId) {
        return sql.first(
                ASKED,
                row -> new Asked(
                        Inquiry.read(row), row.instant("arrived_at"), row.text("words"), row.flag("numbers"), (int)
                                row.number("files")),
                mailId);
    }

    /** Which one a mail of ours is about. */
    Optional<Inquiry> ofMail(UUID emailId) {
        return sql.first(OF_MAIL, Inquiry::read, emailId);
    }

    /** The shopper's newest mail that can be answered to. */
    Optional<String> newestMessageId(UUID inquiryId) {
        return sql.first(NEWEST, row -> row.text("message_id"), inquiryId);
    }

    List<Inquiry> ofOrders(Collection<String> merchantIds, Collection<String> orderIds, Instant since) {
        return sql.query(
                OF_ORDERS, Inquiry::read, Column.text(merchantIds, id -> id), Column.text(orderIds, id -> id), since);
    }
}
