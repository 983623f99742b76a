package dev.rejoinder.simulator.api;

import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Payments;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/{stage: live|sandbox}/v2")
@Produces(MediaType.APPLICATION_JSON)
class PaymentResource {

    private final Gate gate;
    private final Idempotency idempotency;
    private final Payments payments;
    private final Json json;

    PaymentResource(Gate gate, Idempotency idempotency, Payments payments, Json json) {
        this.gate = gate;
        this.idempotency = idempotency;
        this.payments = payments;
        this.json = json;
    }

    @GET
    @Path("charges/{id}")
    @NonBlocking
    public RestResponse<String> charge(RoutingContext http, @RestPath String stage, @RestPath String id) {
        Caller caller = gate.admit(http, stage, null);
        return Json.answer(200, json.charge(chargeOf(caller, id)));
    }

    @GET
    @Path("chargePermissions/{id}")
    @NonBlocking
    public RestResponse<String> chargePermission(RoutingContext http, @RestPath String stage, @RestPath String id) {
        Caller caller = gate.admit(http, stage, null);
        return payments.ofPermission(id)
                .filter(caller::owns)
                .map(order -> Json.answer(200, json.chargePermission(order)))
                .orElseThrow(() -> ApiError.notFound("charge permission", id));
    }

    @POST
    @Path("refunds")
    @Blocking
    public RestResponse<String> refund(RoutingContext http, @RestPath String stage, byte[] body) {
        Caller caller = gate.admit(http, stage, body);
        return idempotency.once(caller, http, body, 201, () -> refund(caller, body));
    }

    @GET
    @Path("refunds/{id}")
    @NonBlocking
    public RestResponse<String> refundStatus(RoutingContext http, @RestPath String stage, @RestPath String id) {
        Caller caller = gate.admit(http, stage, null);
        return payments.refund(id)
                .filter(caller::owns)
                .map(refund -> Json.answer(200, json.refund(refund)))
                .orElseThrow(() -> ApiError.notFound("refund", id));
    }

    private String refund(Caller caller, byte[] body) {
        RequestBody request = RequestBody.of(body, Set.of("chargeId", "refundAmount", "softDescriptor"));
        Order order = chargeOf(caller, request.text("chargeId"));
        Money amount = request.money("refundAmount");
        if (!amount.currency().equals(order.amount().currency())) {
            throw new ApiError(
                    400,
                    "CurrencyMismatch",
                    "The charge is in " + order.amount().currency() + ".");
        }
        return payments.refund(order, amount, "SellerInitiated")
                .map(json::refund)
                .orElseThrow(() -> new ApiError(
                        400,
                        "TransactionAmountExceeded",
                        "The refunds would be more than the captured amount of the charge."));
    }

    private Order chargeOf(Caller caller, String id) {
        return payments.ofCharge(id).filter(caller::owns).orElseThrow(() -> ApiError.notFound("charge", id));
    }
}
