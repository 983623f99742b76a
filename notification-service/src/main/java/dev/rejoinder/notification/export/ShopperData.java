package dev.rejoinder.notification.export;

import dev.rejoinder.kit.export.Section;
import dev.rejoinder.kit.export.ShopperExports;
import dev.rejoinder.kit.export.ShopperRecords;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Finds mails about a shopper's disputes, those to the merchant included: they name the shopper. */
@ApplicationScoped
class ShopperData implements ShopperRecords {

    private static final String DISPUTE_IDS =
            """
            select distinct dispute_id from email
            where merchant_id = ? and (dispute_id = any(?) or audience = 'SHOPPER' and lower(recipient) = ?)
            order by dispute_id
            """;
    private static final String EMAILS =
            """
            select id, dispute_id, event, audience, template, round, language, recipient, subject, status, reason, message_id,
                queued_at, sent_at, erased_at, html, plain, note, note_name
            from email where merchant_id = ? and dispute_id = any(?) order by queued_at, id
            """;

    private static final String REPLIES =
            """
            select id, dispute_id, arrived_at, written_at, sender, sender_name, subject, words, quoted, masked, kind, state,
                verified, writer, erased_at
            from incoming_mail where merchant_id = ? and dispute_id = any(?) order by arrived_at, id
            """;

    private static final String FILES =
            """
            select f.mail_id, f.number, f.name, f.media_type, f.size, f.refused, encode(f.content, 'base64') as content
            from incoming_file f join incoming_mail m on m.id = f.mail_id
            where m.merchant_id = ? and m.dispute_id = any(?) order by m.arrived_at, f.mail_id, f.number
            """;

    private static final String ASKED = "(select id from inquiry where merchant_id = ? and lower(shopper) = ?)";
    private static final String INQUIRIES =
            """
            select id, order_id, shopper, of_order, opened_at, dispute_id, erased_at from inquiry
            where id in %s order by opened_at, id
            """
                    .formatted(ASKED);
    private static final String INQUIRY_MAILS =
            """
            select id, inquiry_id, arrived_at, written_at, sender, sender_name, subject, words, quoted, masked, kind, state,
                verified, writer, erased_at
            from incoming_mail where dispute_id is null and inquiry_id in %s order by arrived_at, id
            """
                    .formatted(ASKED);
    private static final String INQUIRY_FILES =
            """
            select f.mail_id, f.number, f.name, f.media_type, f.size, f.refused, encode(f.content, 'base64') as content
            from incoming_file f join incoming_mail m on m.id = f.mail_id
            where m.dispute_id is null and m.inquiry_id in %s order by m.arrived_at, f.mail_id, f.number
            """
                    .formatted(ASKED);
    private static final String INQUIRY_EMAILS =
            """
            select id, event, audience, template, language, recipient, subject, status, queued_at, sent_at, erased_at, html, plain
            from email where merchant_id = ? and dispute_id is null and (about ->> 'inquiry')::uuid in %s order by queued_at, id
            """
                    .formatted(ASKED);
    private static final String SUPPRESSIONS =
            """
            select s.id, s.email_id, s.reason, s.since, s.expires_at from suppression s join email e on e.id = s.email_id
            where e.merchant_id = ? and e.dispute_id = any(?) and e.audience = 'SHOPPER' order by s.since, s.id
            """;

    private static final String MESSAGES =
            """
            select id, dispute_id, author, written_by, language, words, written_at, erased_at from message
            where merchant_id = ? and dispute_id = any(?) order by written_at, id
            """;

    private static final String QUESTIONS =
            """
            select id, dispute_id, author, asked_by, items, answer_by, asked_at, state, settled_at, erased_at from question
            where merchant_id = ? and dispute_id = any(?) order by asked_at, id
            """;

    private static final String INTENTS =
            """
            select mail_id, dispute_id, intent, reasons, found_at, confirmed_at, confirmed_by from intent
            where merchant_id = ? and dispute_id = any(?) order by found_at, mail_id, intent
            """;

    private static final String LINK_REQUESTS =
            "select dispute_id, asked_at from status_request where dispute_id = any(?) order by asked_at";
    private static final String RATINGS =
            """
            select email_id, dispute_id, score, comment, rated_at from rating
            where merchant_id = ? and dispute_id = any(?) order by rated_at, link
            """;

    private static final String WISHES =
            "select email_id, dispute_id, since from shopper_wish where merchant_id = ? and dispute_id = any(?) order"
                    + " by since";
    private final Sql sql;
    private final ShopperExports exports;

    ShopperData(Sql sql, ShopperExports exports) {
        this.sql = sql;
        this.exports = exports;
    }

    @Override
    public InputStream of(String merchantId, String email, List<UUID> known, String by) {
        String address = email.toLowerCase(Locale.ROOT);
        List<UUID> disputeIds =
                sql.query(DISPUTE_IDS, row -> row.uuid("dispute_id"), merchantId, Column.uuid(known), address);
        return exports.write(
                merchantId,
                by,
                Map.of("claimIds", disputeIds),
                List.of(
                        Section.of("emails", EMAILS, merchantId, Column.uuid(disputeIds)),
                        Section.of("messages", MESSAGES, merchantId, Column.uuid(disputeIds)),
                        Section.of("questions", QUESTIONS, merchantId, Column.uuid(disputeIds)),
                        Section.of("intents", INTENTS, merchantId, Column.uuid(disputeIds)),
                        Section.of("linkRequests", LINK_REQUESTS, Column.uuid(disputeIds)),
                        Section.of("ratings", RATINGS, merchantId, Column.uuid(disputeIds)),
                        Section.of("replies", REPLIES, merchantId, Column.uuid(disputeIds)),
                        Section.of("files", FILES, merchantId, Column.uuid(disputeIds)),
                        Section.of("wishes", WISHES, merchantId, Column.uuid(disputeIds)),
                        Section.of("inquiries", INQUIRIES, merchantId, address),
                        Section.of("inquiryMails", INQUIRY_MAILS, merchantId, address),
                        Section.of("inquiryFiles", INQUIRY_FILES, merchantId, address),
                        Section.of("inquiryEmails", INQUIRY_EMAILS, merchantId, merchantId, address),
                        Section.of("suppressions", SUPPRESSIONS, merchantId, Column.uuid(disputeIds))));
    }
}
