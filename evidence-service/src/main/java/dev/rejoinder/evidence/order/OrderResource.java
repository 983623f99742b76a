package dev.rejoinder.evidence.order;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

@Path("/merchants/{merchantId}/orders/{orderId}")
class OrderResource {

    private final Orders orders;
    private final Caller caller;

    OrderResource(Orders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    /** Replaces the order as a whole; its shipments stay. */
    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public OrderView put(@RestPath String merchantId, @RestPath String orderId, @NotNull NewOrder order) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        Order checked = order.check(new OrderKey(merchantId, orderId), fields);
        fields.refuseIfWrong();
        orders.store(checked.merchantId(), List.of(checked), List.of(), caller.name());
        return OrderView.of(orders.get(checked.key()), true);
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public OrderView get(@RestPath String merchantId, @RestPath String orderId) {
        caller.requireMerchant(merchantId);
        return OrderView.of(orders.get(new OrderKey(merchantId, orderId)), caller.seesPersonalData());
    }

    /** Replaces the shipment as a whole; its proof of delivery stays. */
    @PUT
    @Path("shipments/{shipmentId}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public ShipmentView ship(
            @RestPath String merchantId,
            @RestPath String orderId,
            @RestPath String shipmentId,
            @NotNull NewShipment shipment) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        Shipment checked = shipment.named(shipmentId).check(new OrderKey(merchantId, orderId), "", fields);
        fields.refuseIfWrong();
        orders.store(checked, caller.name());
        return orders.shipment(checked.order(), checked.shipmentId())
                .map(stored -> ShipmentView.of(stored, true))
                .orElseThrow();
    }
}
