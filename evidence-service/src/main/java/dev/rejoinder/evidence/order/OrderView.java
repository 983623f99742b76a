package dev.rejoinder.evidence.order;

import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import java.time.Instant;
import java.util.List;

record OrderView(
        String merchantId,
        String orderId,
        String amazonOrderReference,
        String chargeId,
        Instant placedAt,
        ProductType productType,
        Money total,
        List<Item> items,
        Shopper shopper,
        Address deliveryAddress,
        String policyVersion,
        List<ShipmentView> shipments) {

    static OrderView of(KnownOrder known, boolean withPersonalData) {
        Order order = known.order();
        return new OrderView(
                order.merchantId(),
                order.orderId(),
                order.amazonOrderReference(),
                order.chargeId(),
                order.placedAt(),
                order.productType(),
                order.total(),
                order.items(),
                withPersonalData ? order.shopper() : Masked.shopper(order.shopper()),
                withPersonalData ? order.deliveryAddress() : Masked.address(order.deliveryAddress()),
                order.policyVersion(),
                known.shipments().stream()
                        .map(shipment -> ShipmentView.of(shipment, withPersonalData))
                        .toList());
    }
}
