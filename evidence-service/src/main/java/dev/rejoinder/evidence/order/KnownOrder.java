package dev.rejoinder.evidence.order;

import java.util.List;

/** An order with its parcels, in the order they were sent. */
public record KnownOrder(Order order, List<Shipment> shipments) {

    public KnownOrder {
        shipments = List.copyOf(shipments);
    }
}
