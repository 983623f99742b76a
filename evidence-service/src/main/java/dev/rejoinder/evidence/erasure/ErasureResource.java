package dev.rejoinder.evidence.erasure;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.erasure.Erasures.Known;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Forgets a shopper: the data go, the proof of what was done stays. */
@Path("/merchants/{merchantId}/erasures")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class ErasureResource {

    /** One of the two. */
    record NewErasure(String email, String orderId) {}

    private final Erasures erasures;
    private final Caller caller;

    ErasureResource(Erasures erasures, Caller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Forget a shopper, or who placed one order",
            description = "What an open dispute needs is erased some time after that is closed, all else at once.")
    @APIResponse(responseCode = "404", description = "Nothing is stored about them")
    public ErasureView ask(@RestPath String merchantId, @NotNull NewErasure request) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        String email = fields.email("email", request.email());
        String orderId = fields.text("orderId", request.orderId(), 100);
        fields.refuseIf(
                (request.email() == null) == (request.orderId() == null),
                "email",
                "or orderId is required, one of them");
        fields.refuseIfWrong();
        Known asked = email == null
                ? erasures.ofOrder(new OrderKey(merchantId, orderId), caller.name())
                : erasures.ofShopper(merchantId, email, caller.name());
        return ErasureView.of(asked);
    }

    /** Newest first. */
    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public Page<ErasureView> list(@RestPath String merchantId, @RestQuery String cursor, @RestQuery Integer limit) {
        caller.requireMerchant(merchantId);
        int size = Cursor.limit(limit);
        return Page.of(
                erasures.list(merchantId, Cursor.decode(cursor), size + 1),
                size,
                ErasureView::of,
                known -> known.erasure().cursor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public ErasureView get(@RestPath String merchantId, @RestPath UUID id) {
        caller.requireMerchant(merchantId);
        return ErasureView.of(erasures.get(merchantId, id));
    }
}
