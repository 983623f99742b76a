package dev.rejoinder.evidence.orderimport;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.order.Order;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.evidence.order.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a file of orders in, a chunk to a transaction. Whatever was read before a failure stays stored; sending the file
 * again is safe, because storing the same order again changes nothing.
 */
@ApplicationScoped
class OrderImport {

    private static final int CHUNK = 1_000;

    private final Orders orders;

    OrderImport(Orders orders) {
        this.orders = orders;
    }

    ImportReport run(String merchantId, OrderSource source, ImportReport.Tally tally, String by) throws IOException {
        Chunk chunk = new Chunk();
        for (Candidate next = source.next(); next != null; next = source.next()) {
            take(merchantId, next, chunk, tally);
            if (chunk.orders.size() >= CHUNK) {
                store(chunk, tally, by);
                chunk = new Chunk();
            }
        }
        store(chunk, tally, by);
        return tally.report();
    }

    private static void take(String merchantId, Candidate candidate, Chunk chunk, ImportReport.Tally tally) {
        Fields fields = new Fields();
        OrderKey key = new OrderKey(merchantId, candidate.orderId() == null ? "" : candidate.orderId());
        Order order = candidate.order().check(key, fields);
        List<Shipment> shipments = new ArrayList<>();
        for (int i = 0; i < candidate.shipments().size() && order != null; i++) {
            shipments.add(candidate.shipments().get(i).check(order.key(), "shipments." + i + ".", fields));
        }
        if (fields.areWrong()) {
            tally.reject(candidate.lines().size());
            fields.errors()
                    .forEach(error -> tally.wrong(candidate.lineOf(error.field()), error.field(), error.message()));
            return;
        }
        chunk.orders.add(order);
        chunk.shipments.addAll(shipments);
        chunk.lines += candidate.lines().size();
    }

    private void store(Chunk chunk, ImportReport.Tally tally, String by) {
        if (!chunk.orders.isEmpty()) {
            orders.store(chunk.orders.get(0).merchantId(), chunk.orders, chunk.shipments, by);
            tally.accept(chunk.lines);
        }
    }

    private static class Chunk {

        private final List<Order> orders = new ArrayList<>(CHUNK);
        private final List<Shipment> shipments = new ArrayList<>();
        private long lines;
    }
}
