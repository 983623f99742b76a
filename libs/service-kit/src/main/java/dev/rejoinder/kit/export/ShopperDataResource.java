package dev.rejoinder.kit.export;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/merchants/{merchantId}/shopper-data")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class ShopperDataResource {

    private final ShopperRecords records;
    private final Caller caller;

    ShopperDataResource(ShopperRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is stored here about a shopper",
            description =
                    "By what it is, each row as it is stored. claimId names claims that are known to be the shopper's,"
                            + " as often as there are some: evidence-service answers with their ids.")
    @APIResponse(responseCode = "200", description = "A JSON document; empty lists if nothing is stored")
    public InputStream get(
            @RestPath String merchantId, @RestQuery String email, @RestQuery("claimId") List<UUID> claimIds) {
        caller.requireMerchant(merchantId);
        if (email == null || email.isBlank()) {
            throw new BadRequest("email is required");
        }
        return records.of(merchantId, email.strip(), claimIds, caller.name());
    }
}
