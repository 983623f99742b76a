package dev.rejoinder.evidence.export;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/merchants/{merchantId}/shopper-data")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class ShopperDataResource {

    private final ShopperData data;
    private final Caller caller;

    ShopperDataResource(ShopperData data, Caller caller) {
        this.data = data;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is stored here about a shopper",
            description =
                    "By what it is, each row as it is stored. claimIds are also the ids of the disputes: the other"
                            + " services take them as claimId, besides the address.")
    @APIResponse(responseCode = "200", description = "A JSON document; empty lists if nothing is stored")
    public InputStream get(@RestPath String merchantId, @RestQuery String email) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        String checked = fields.email("email", email);
        fields.refuseIf(email == null || email.isEmpty(), "email", "is required");
        fields.refuseIfWrong();
        return data.of(merchantId, checked, caller.name());
    }
}
