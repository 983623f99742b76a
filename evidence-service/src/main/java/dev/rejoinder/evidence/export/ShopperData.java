package dev.rejoinder.evidence.export;

import dev.rejoinder.evidence.dispute.ShopperDisputes;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.kit.export.Section;
import dev.rejoinder.kit.export.ShopperExports;
import dev.rejoinder.kit.export.ShopperRecords;
import dev.rejoinder.kit.sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Finds a shopper's orders and disputes, and all that is kept with them. */
@ApplicationScoped
class ShopperData implements ShopperRecords {

    private static final String ORDERS =
            """
            select order_id, amazon_order_reference, charge_id, placed_at, product_type, total_value, total_currency, items,
                shopper, delivery_address, policy_version, stored_at
            from orders where merchant_id = ? and order_id = any(?) order by placed_at
            """;
    private static final String SHIPMENTS =
            """
            select order_id, shipment_id, carrier, tracking_number, shipped_at, promised_by, delivered_at, delivered_to,
                signed_by, scans, proof_sha256, stored_at
            from shipment where merchant_id = ? and order_id = any(?) order by order_id, shipment_id
            """;
    /** Their bytes are got at the evidence of the dispute, or the proof of the shipment. */
    private static final String FILES =
            """
            select used_for, used_by, sha256, media_type, octet_length(content) as size, stored_at
            from file_use join stored_file using (merchant_id, sha256)
            where merchant_id = ?
                and (used_for = 'ORDER' and used_by = any(?) or used_for = 'DISPUTE' and used_by = any(?::text[]))
            """;

    private static final String DISPUTES =
            """
            select id, state, outcome, claim, order_id, respond_by, opened_at, updated_at from dispute
            where id = any(?) order by opened_at
            """;
    private static final String TIMELINE =
            "select dispute_id, at, what, detail, by_whom from dispute_timeline where dispute_id = any(?) order by id";
    private static final String DECISIONS =
            "select dispute_id, at, action, sentence, by_whom, inputs from decision where dispute_id = any(?) order by id";
    private static final String EVIDENCE =
            """
            select dispute_id, id, kind, description, given_from, origin_at, media_type, size, sha256, added_at, added_by,
                removed_at
            from evidence_item where dispute_id = any(?) order by number
            """;
    private static final String MAILS =
            """
            select dispute_id, id, direction, at, subject, words, read_at from conversation_mail where dispute_id = any(?)
            order by at
            """;
    private static final String LETTERS =
            """
            select dispute_id, number, words, made_at, made_by from letter_revision where dispute_id = any(?)
            order by dispute_id, number
            """;
    private static final String PACKETS =
            """
            select dispute_id, version, assembled_at, convert_from(content, 'UTF8')::json as content, manifest, erased_at
            from packet where dispute_id = any(?) order by dispute_id, version
            """;
    private static final String ANSWERS_AND_REFUNDS =
            """
            select dispute_id, kind, round, state, ordered, progress, trouble, amount, currency, ordered_at, ordered_by,
                settled_at
            from effect where dispute_id = any(?) order by ordered_at
            """;

    private final Orders orders;
    private final ShopperDisputes disputes;
    private final ShopperExports exports;

    ShopperData(Orders orders, ShopperDisputes disputes, ShopperExports exports) {
        this.orders = orders;
        this.disputes = disputes;
        this.exports = exports;
    }

    @Override
    public InputStream of(String merchantId, String email, List<UUID> known, String by) {
        List<String> orderIds = orders.ofShopper(merchantId, email);
        List<UUID> disputeIds = disputes.of(merchantId, email, orderIds, known);
        Column ofOrders = Column.text(orderIds);
        Column ofDisputes = Column.uuid(disputeIds);
        return exports.write(
                merchantId,
                by,
                new TreeMap<>(Map.of("orderIds", orderIds, "claimIds", disputeIds)),
                List.of(
                        Section.of("orders", ORDERS, merchantId, ofOrders),
                        Section.of("shipments", SHIPMENTS, merchantId, ofOrders),
                        Section.of("files", FILES, merchantId, ofOrders, Column.text(disputeIds, id -> id)),
                        Section.of("disputes", DISPUTES, ofDisputes),
                        Section.of("timeline", TIMELINE, ofDisputes),
                        Section.of("decisions", DECISIONS, ofDisputes),
                        Section.of("evidence", EVIDENCE, ofDisputes),
                        Section.of("mails", MAILS, ofDisputes),
                        Section.of("letters", LETTERS, ofDisputes),
                        Section.of("packets", PACKETS, ofDisputes),
                        Section.of("answersAndRefunds", ANSWERS_AND_REFUNDS, ofDisputes)));
    }
}
