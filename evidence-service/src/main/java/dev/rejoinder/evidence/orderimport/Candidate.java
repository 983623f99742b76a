package dev.rejoinder.evidence.orderimport;

import dev.rejoinder.evidence.order.NewOrder;
import dev.rejoinder.evidence.order.NewShipment;
import java.util.List;

/**
 * An order as a file tells it, before any check.
 *
 * @param lines it was read from
 * @param itemLines the line of each item
 * @param shipmentLines the line of each shipment
 */
record Candidate(
        String orderId,
        NewOrder order,
        List<NewShipment> shipments,
        List<Long> lines,
        List<Long> itemLines,
        List<Long> shipmentLines) {

    static Candidate ofOneLine(String orderId, NewOrder order, List<NewShipment> shipments, long line) {
        return new Candidate(orderId, order, shipments, List.of(line), List.of(), List.of());
    }

    /** The line a wrong field stands on: items and shipments have their own, the rest stands on the first. */
    long lineOf(String field) {
        if (field.startsWith("items.")) {
            return lineOf(field, itemLines);
        }
        return field.startsWith("shipments.") ? lineOf(field, shipmentLines) : lines.get(0);
    }

    private long lineOf(String field, List<Long> partLines) {
        int index = Integer.parseInt(field.split("\\.", 3)[1]);
        return index < partLines.size() ? partLines.get(index) : lines.get(0);
    }
}
