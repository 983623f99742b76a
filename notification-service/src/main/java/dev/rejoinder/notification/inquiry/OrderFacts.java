package dev.rejoinder.notification.inquiry;

import dev.rejoinder.event.Money;
import dev.rejoinder.notification.template.AsksLetter.Order;
import dev.rejoinder.notification.template.AsksLetter.Parcel;
import java.time.Instant;
import java.util.List;

/** An order as evidence-service tells it now; of what it does not tell, members are null. */
record OrderFacts(Instant placedAt, Money total, List<Item> items, List<Shipment> shipments) {

    record Item(String title, int quantity) {}

    record Shipment(
            String carrier,
            String trackingNumber,
            String trackingUrl,
            Instant shippedAt,
            Instant promisedBy,
            Instant deliveredAt) {}

    Order told() {
        return new Order(
                placedAt,
                total,
                items.stream().map(Item::title).toList(),
                shipments.stream()
                        .map(parcel -> new Parcel(
                                parcel.carrier(),
                                parcel.trackingNumber(),
                                parcel.trackingUrl(),
                                parcel.shippedAt(),
                                parcel.promisedBy(),
                                parcel.deliveredAt()))
                        .toList());
    }
}
