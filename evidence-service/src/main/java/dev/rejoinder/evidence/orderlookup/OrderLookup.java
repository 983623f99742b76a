package dev.rejoinder.evidence.orderlookup;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class OrderLookup {

    private static final int MOST = 20;
    private static final String FIND =
            """
            select merchant_id, order_id, coalesce(lower(shopper ->> 'email') = lower(?), false) as of_sender, (
                select id from dispute
                where dispute.merchant_id = orders.merchant_id and dispute.order_id = orders.order_id and state <> 'CLOSED'
                order by opened_at desc, id limit 1) as dispute_id
            from orders where erased_at is null and (order_id = any(?) or amazon_order_reference = any(?))
            order by of_sender desc, placed_at desc, merchant_id, order_id limit ?
            """;

    private final Sql sql;

    OrderLookup(Sql sql) {
        this.sql = sql;
    }

    /** The sender's own first, of these the newest. */
    List<NamedOrder> find(Collection<String> names, String sender) {
        Column numbers = Column.text(names, name -> name);
        return sql.query(
                FIND,
                row -> new NamedOrder(
                        row.text("merchant_id"), row.text("order_id"), row.flag("of_sender"), row.uuid("dispute_id")),
                sender,
                numbers,
                numbers,
                MOST);
    }
}
