package dev.rejoinder.evidence.order;

import dev.rejoinder.evidence.tracking.Tracking;
import dev.rejoinder.evidence.tracking.TrackingCheck;
import java.time.Instant;
import java.util.List;

/** @param trackingUrl the carrier's page about this parcel; null if the carrier is not known */
record ShipmentView(
        String shipmentId,
        String carrier,
        String trackingNumber,
        TrackingCheck trackingCheck,
        String trackingUrl,
        List<String> carrierSuggestions,
        Instant shippedAt,
        Instant promisedBy,
        Instant deliveredAt,
        String deliveredTo,
        String signedBy,
        List<Shipment.Scan> scans,
        Shipment.Proof proofOfDelivery) {

    static ShipmentView of(Shipment shipment, boolean withPersonalData) {
        return new ShipmentView(
                shipment.shipmentId(),
                shipment.carrier(),
                shipment.trackingNumber(),
                Tracking.check(shipment.carrier(), shipment.trackingNumber()),
                Tracking.page(shipment.carrier(), shipment.trackingNumber()).orElse(null),
                Tracking.suggestions(shipment.carrier(), shipment.trackingNumber()),
                shipment.shippedAt(),
                shipment.promisedBy(),
                shipment.deliveredAt(),
                withPersonalData ? shipment.deliveredTo() : Masked.text(shipment.deliveredTo()),
                withPersonalData ? shipment.signedBy() : Masked.text(shipment.signedBy()),
                shipment.scans(),
                shipment.proofOfDelivery());
    }
}
