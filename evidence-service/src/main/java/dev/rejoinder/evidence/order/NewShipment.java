package dev.rejoinder.evidence.order;

import dev.rejoinder.evidence.check.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A shipment as a caller writes it, before any check.
 *
 * @param shipmentId given in the address, or here by an import
 */
public record NewShipment(
        String shipmentId,
        String carrier,
        String trackingNumber,
        String shippedAt,
        String promisedBy,
        String deliveredAt,
        String deliveredTo,
        String signedBy,
        List<NewScan> scans) {

    private static final int MAX_SCANS = 200;

    public record NewScan(String at, String place, String description) {}

    public NewShipment named(String id) {
        return new NewShipment(
                id, carrier, trackingNumber, shippedAt, promisedBy, deliveredAt, deliveredTo, signedBy, scans);
    }

    /**
     * Notes in {@code fields} whatever is wrong, each field with the prefix before its name.
     *
     * @return null if something is
     */
    public Shipment check(OrderKey order, String prefix, Fields fields) {
        Fields own = new Fields();
        OrderKey key = Keys.check(order, own);
        String id = Keys.name(prefix + "shipmentId", shipmentId, own);
        String number = own.text(prefix + "trackingNumber", trackingNumber, 50);
        Instant shipped = own.time(prefix + "shippedAt", shippedAt);
        Instant promised = own.time(prefix + "promisedBy", promisedBy);
        Instant delivered = own.time(prefix + "deliveredAt", deliveredAt);
        own.inOrder(shipped, prefix + "deliveredAt", delivered, "is before shippedAt");
        String to = own.text(prefix + "deliveredTo", deliveredTo, 200);
        String signer = own.text(prefix + "signedBy", signedBy, 200);
        String by = own.text(prefix + "carrier", carrier, 50);
        List<Shipment.Scan> noted = scans(prefix, own);
        if (own.wrongInto(fields)) {
            return null;
        }
        return new Shipment(key, id, by, number, shipped, promised, delivered, to, signer, noted, null);
    }

    private List<Shipment.Scan> scans(String prefix, Fields fields) {
        List<Shipment.Scan> checked = new ArrayList<>();
        if (scans == null) {
            return checked;
        }
        fields.refuseIf(scans.size() > MAX_SCANS, prefix + "scans", "are more than " + MAX_SCANS);
        for (int i = 0; i < Math.min(scans.size(), MAX_SCANS); i++) {
            checked.add(scan(prefix + "scans." + i, scans.get(i), fields));
        }
        return checked;
    }

    private static Shipment.Scan scan(String field, NewScan scan, Fields fields) {
        if (fields.required(field, scan) == null) {
            return null;
        }
        return new Shipment.Scan(
                fields.time(field + ".at", fields.required(field + ".at", scan.at())),
                fields.text(field + ".place", scan.place(), 200),
                fields.requiredText(field + ".description", scan.description(), 300));
    }
}
