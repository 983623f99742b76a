package dev.rejoinder.evidence.completeness;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.order.Shipment;
import dev.rejoinder.evidence.requirement.Findings;
import dev.rejoinder.evidence.requirement.Requirements;
import dev.rejoinder.evidence.tracking.Tracking;
import dev.rejoinder.evidence.tracking.TrackingCheck;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at orders as if each were claimed not to have arrived, which is what most claims say. Orders of the last days may
 * still be on their way; the time is the caller's to choose.
 */
@ApplicationScoped
class Completeness {

    private static final int PAGE = 1_000;

    /** @param wrongTrackingNumber a parcel's number has a check digit that does not fit: probably a typing error */
    record Undefended(String orderId, Instant placedAt, List<EvidenceKind> lacks, boolean wrongTrackingNumber) {}

    /**
     * @param share of the orders that could be defended; null if there are none
     * @param lacking how many orders lack what
     * @param undefended the newest of them
     */
    record Report(
            Instant from,
            Instant until,
            long orders,
            long defended,
            Double share,
            Map<EvidenceKind, Long> lacking,
            long wrongTrackingNumbers,
            List<Undefended> undefended) {}

    private record Placed(String orderId, Instant at) {}

    private final Orders orders;
    private final Requirements requirements;
    private final Sql sql;

    Completeness(Orders orders, Requirements requirements, Sql sql) {
        this.orders = orders;
        this.requirements = requirements;
        this.sql = sql;
    }

    /** @param most of the undefended that are listed */
    Report of(String merchantId, Instant from, Instant until, int most) {
        long all = 0;
        long wrong = 0;
        long undefended = 0;
        Map<EvidenceKind, Long> lacking = new EnumMap<>(EvidenceKind.class);
        List<Undefended> listed = new ArrayList<>();
        Placed last = new Placed("\uffff", until);
        List<Placed> page;
        do {
            page = page(merchantId, from, last);
            Map<OrderKey, KnownOrder> known = page.isEmpty()
                    ? Map.of()
                    : orders.find(page.stream()
                            .map(placed -> new OrderKey(merchantId, placed.orderId()))
                            .toList());
            for (Placed placed : page) {
                Undefended order = look(known.get(new OrderKey(merchantId, placed.orderId())));
                all++;
                wrong += order.wrongTrackingNumber() ? 1 : 0;
                if (!order.lacks().isEmpty()) {
                    undefended++;
                    order.lacks().forEach(kind -> lacking.merge(kind, 1L, Long::sum));
                }
                if (listed.size() < most && (!order.lacks().isEmpty() || order.wrongTrackingNumber())) {
                    listed.add(order);
                }
                last = placed;
            }
        } while (page.size() == PAGE);
        return new Report(
                from,
                until,
                all,
                all - undefended,
                all == 0 ? null : Math.round(1_000.0 * (all - undefended) / all) / 1_000.0,
                lacking,
                wrong,
                listed);
    }

    private Undefended look(KnownOrder known) {
        List<EvidenceKind> lacks = Findings.in(known)
                .lacks(requirements.of(
                        FilingReason.PRODUCT_NOT_RECEIVED, known.order().productType()));
        boolean wrong = known.shipments().stream().anyMatch(Completeness::isWrong);
        return new Undefended(known.order().orderId(), known.order().placedAt(), lacks, wrong);
    }

    private static boolean isWrong(Shipment shipment) {
        return Tracking.check(shipment.carrier(), shipment.trackingNumber()) == TrackingCheck.WRONG;
    }

    private List<Placed> page(String merchantId, Instant from, Placed last) {
        return sql.query(
                """
                select order_id, placed_at from orders
                where merchant_id = ? and placed_at >= ? and (placed_at, order_id) < (?, ?)
                order by placed_at desc, order_id desc limit ?
                """,
                row -> new Placed(row.text("order_id"), row.instant("placed_at")),
                merchantId,
                from,
                last.at(),
                last.orderId(),
                PAGE);
    }
}
