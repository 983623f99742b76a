package dev.rejoinder.evidence.proof;

import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Shipment;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The carrier's delivery record or photo of one shipment. */
@Path("/merchants/{merchantId}/orders/{orderId}/shipments/{shipmentId}/proof-of-delivery")
class ProofResource {

    private final ProofsOfDelivery proofs;
    private final Caller caller;

    ProofResource(ProofsOfDelivery proofs, Caller caller) {
        this.proofs = proofs;
        this.caller = caller;
    }

    /** Replaces the file. What it is follows from its bytes, not from what the request says. */
    @PUT
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public Shipment.Proof put(
            @RestPath String merchantId, @RestPath String orderId, @RestPath String shipmentId, byte[] file) {
        caller.requireMerchant(merchantId);
        return proofs.put(new OrderKey(merchantId, orderId), shipmentId, file, caller.name());
    }

    /** Auditors do not get it: a photo cannot be masked. */
    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.SERVICE})
    @APIResponse(responseCode = "200", description = "The stored file")
    public RestResponse<byte[]> get(
            @RestPath String merchantId, @RestPath String orderId, @RestPath String shipmentId) {
        caller.requireMerchant(merchantId);
        StoredFiles.Stored stored = proofs.get(new OrderKey(merchantId, orderId), shipmentId);
        return RestResponse.ResponseBuilder.ok(stored.content(), stored.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment")
                .build();
    }
}
