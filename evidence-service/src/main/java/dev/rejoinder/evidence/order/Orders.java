package dev.rejoinder.evidence.order;

import static java.util.stream.Collectors.groupingBy;

import dev.rejoinder.kit.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stores what merchants tell about their orders. Telling the same again changes nothing. */
@ApplicationScoped
public class Orders {

    private final OrderTable orders;
    private final ShipmentTable shipments;
    private final MatchLock lock;
    private final Event<OrdersChanged> changed;
    private final Clock clock;

    Orders(OrderTable orders, ShipmentTable shipments, MatchLock lock, Event<OrdersChanged> changed, Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.lock = lock;
        this.changed = changed;
        this.clock = clock;
    }

    public KnownOrder get(OrderKey key) {
        Keys.requireSound(key);
        return find(List.of(key)).values().stream().findFirst().orElseThrow(() -> new NotFound("order", key.orderId()));
    }

    public Map<OrderKey, KnownOrder> find(Collection<OrderKey> keys) {
        Map<OrderKey, List<Shipment>> sent = shipments.of(keys).stream().collect(groupingBy(Shipment::order));
        Map<OrderKey, KnownOrder> known = new HashMap<>();
        for (Order order : orders.find(keys)) {
            known.put(order.key(), new KnownOrder(order, sent.getOrDefault(order.key(), List.of())));
        }
        return known;
    }

    /** The numbers of orders that a shopper with this address has placed, in any spelling of capitals. */
    public List<String> ofShopper(String merchantId, String email) {
        return orders.ofShopper(merchantId, email.toLowerCase(Locale.ROOT));
    }

    /**
     * Replaces each order and shipment named; of several with one key the last counts. What open disputes make of them
     * happens in the same transaction.
     *
     * @param newShipments of these orders, or of orders stored before
     */
    @Transactional
    public void store(String merchantId, List<Order> newOrders, List<Shipment> newShipments, String by) {
        lock.share(merchantId);
        Instant now = clock.instant();
        Set<String> ids = new TreeSet<>();
        Set<String> references = new HashSet<>();
        Map<String, Order> rows = new TreeMap<>();
        newOrders.forEach(order -> rows.put(order.orderId(), order));
        Map<String, OrderTable.References> former = orders.references(rows.values());
        for (String id : orders.upsert(rows.values(), now)) {
            ids.add(id);
            OrderTable.References.of(rows.get(id)).known().forEach(references::add);
            if (former.containsKey(id)) {
                former.get(id).known().forEach(references::add);
            }
        }
        ids.addAll(shipments.upsert(sorted(newShipments), now));
        tell(merchantId, ids, references, by);
    }

    @Transactional
    public void store(Shipment shipment, String by) {
        OrderKey key = shipment.order();
        lock.share(key.merchantId());
        if (orders.find(List.of(key)).isEmpty()) {
            throw new NotFound("order", key.orderId());
        }
        tell(key.merchantId(), Set.copyOf(shipments.upsert(List.of(shipment), clock.instant())), Set.of(), by);
    }

    /** Names the stored file that shows a shipment's delivery. */
    @Transactional
    public void attach(OrderKey order, String shipmentId, Shipment.Proof proof, String by) {
        lock.share(order.merchantId());
        if (shipments.attach(order, shipmentId, proof, clock.instant())) {
            tell(order.merchantId(), Set.of(order.orderId()), Set.of(), by);
        }
    }

    public Optional<Shipment> shipment(OrderKey order, String shipmentId) {
        Keys.requireSound(order);
        return shipments.of(List.of(order)).stream()
                .filter(shipment -> shipment.shipmentId().equals(shipmentId))
                .findFirst();
    }

    private void tell(String merchantId, Set<String> orderIds, Set<String> references, String by) {
        if (!orderIds.isEmpty()) {
            changed.fire(new OrdersChanged(merchantId, orderIds, references, by));
        }
    }

    private static Collection<Shipment> sorted(List<Shipment> shipments) {
        Map<Shipment, Shipment> rows =
                new TreeMap<>(Comparator.comparing(Shipment::order).thenComparing(Shipment::shipmentId));
        for (Shipment shipment : shipments) {
            rows.remove(shipment);
            rows.put(shipment, shipment);
        }
        return rows.values();
    }
}
