package dev.rejoinder.evidence.order;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Empties orders of who bought and what is said of the person; the order itself stays, and counts. */
@ApplicationScoped
class ForgottenOrders {

    /** Titles go too: some things carry their buyer's name. */
    private static final String ORDERS =
            """
            update orders set shopper = null, delivery_address = null, erased_at = ?,
                items = (select coalesce(jsonb_agg(item || jsonb_build_object('title', ?::text)), '[]')
                         from jsonb_array_elements(items) as item)
            where merchant_id = ? and order_id = any(?)
            """;
    /** A tracking number leads to the carrier's page about a person's parcel. */
    private static final String SHIPMENTS =
            """
            update shipment set tracking_number = null, delivered_to = null, signed_by = null, scans = '[]'
            where merchant_id = ? and order_id = any(?)
            """;

    private final Sql sql;

    ForgottenOrders(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        Column orderIds = Column.text(forgotten.orderIds());
        sql.update(ORDERS, forgotten.at(), Forgotten.TEXT, forgotten.merchantId(), orderIds);
        sql.update(SHIPMENTS, forgotten.merchantId(), orderIds);
    }
}
