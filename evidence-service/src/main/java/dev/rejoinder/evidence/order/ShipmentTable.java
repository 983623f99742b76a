package dev.rejoinder.evidence.order;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Shipments as rows. */
@ApplicationScoped
class ShipmentTable {

    // The proof of delivery is stored by itself and stays when the shipment is told anew.
    private static final String UPSERT =
            """
            with told as (
            insert into shipment (merchant_id, order_id, shipment_id, carrier, tracking_number, shipped_at, promised_by,
                                  delivered_at, delivered_to, signed_by, scans, stored_at)
            select incoming.*, ? from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                                             ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::jsonb[])
                as incoming
            on conflict (merchant_id, order_id, shipment_id) do update
            set carrier = excluded.carrier, tracking_number = excluded.tracking_number,
                shipped_at = excluded.shipped_at, promised_by = excluded.promised_by,
                delivered_at = excluded.delivered_at, delivered_to = excluded.delivered_to,
                signed_by = excluded.signed_by, scans = excluded.scans, stored_at = excluded.stored_at
            where (shipment.carrier, shipment.tracking_number, shipment.shipped_at, shipment.promised_by,
                   shipment.delivered_at, shipment.delivered_to, shipment.signed_by, shipment.scans)
                is distinct from
                  (excluded.carrier, excluded.tracking_number, excluded.shipped_at, excluded.promised_by,
                   excluded.delivered_at, excluded.delivered_to, excluded.signed_by, excluded.scans)
            returning merchant_id, order_id),
            told_again as (
                update orders set erased_at = null from told
                where orders.merchant_id = told.merchant_id and orders.order_id = told.order_id
                    and orders.erased_at is not null)
            select order_id from told
            """;

    private static final String FIND =
            """
            select shipment.* from shipment
            join unnest(?::text[], ?::text[]) as wanted(merchant_id, order_id) using (merchant_id, order_id)
            order by shipped_at nulls last, shipment_id
            """;

    private static final String ATTACH =
            """
            update shipment set proof_media_type = ?, proof_size = ?, proof_sha256 = ?, stored_at = ?
            where merchant_id = ? and order_id = ? and shipment_id = ? and proof_sha256 is distinct from ?
            """;

    private final Sql sql;
    private final Json json;

    ShipmentTable(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Answers the ids of orders with a shipment that is new or another now.
     *
     * @param shipments each once, sorted by key
     */
    List<String> upsert(Collection<Shipment> shipments, Instant now) {
        return sql.query(
                UPSERT,
                row -> row.text("order_id"),
                now,
                Column.text(shipments, shipment -> shipment.order().merchantId()),
                Column.text(shipments, shipment -> shipment.order().orderId()),
                Column.text(shipments, Shipment::shipmentId),
                Column.text(shipments, Shipment::carrier),
                Column.text(shipments, Shipment::trackingNumber),
                Column.text(shipments, Shipment::shippedAt),
                Column.text(shipments, Shipment::promisedBy),
                Column.text(shipments, Shipment::deliveredAt),
                Column.text(shipments, Shipment::deliveredTo),
                Column.text(shipments, Shipment::signedBy),
                Column.text(shipments, shipment -> json.write(shipment.scans())));
    }

    List<Shipment> of(Collection<OrderKey> orders) {
        return sql.query(
                FIND,
                this::shipment,
                Column.text(orders, OrderKey::merchantId),
                Column.text(orders, OrderKey::orderId));
    }

    /** Answers false if the shipment has this very proof already. */
    boolean attach(OrderKey order, String shipmentId, Shipment.Proof proof, Instant now) {
        return sql.update(
                        ATTACH,
                        proof.mediaType(),
                        proof.size(),
                        proof.sha256(),
                        now,
                        order.merchantId(),
                        order.orderId(),
                        shipmentId,
                        proof.sha256())
                == 1;
    }

    private Shipment shipment(Row row) throws SQLException {
        String sha256 = row.text("proof_sha256");
        return new Shipment(
                new OrderKey(row.text("merchant_id"), row.text("order_id")),
                row.text("shipment_id"),
                row.text("carrier"),
                row.text("tracking_number"),
                row.instant("shipped_at"),
                row.instant("promised_by"),
                row.instant("delivered_at"),
                row.text("delivered_to"),
                row.text("signed_by"),
                json.readList(row.text("scans"), Shipment.Scan.class),
                sha256 == null
                        ? null
                        : new Shipment.Proof(row.text("proof_media_type"), row.number("proof_size"), sha256));
    }
}
