package dev.rejoinder.ingest.mail;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/notices/{id}/confirm")
class ConfirmationResource {

    private final Confirmations confirmations;
    private final Caller caller;

    ConfirmationResource(Confirmations confirmations, Caller caller) {
        this.confirmations = confirmations;
        this.caller = caller;
    }

    @POST
    @Blocking
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @ResponseStatus(202)
    @Operation(
            summary =
                    "Take a mail whose sender is in doubt for Amazon's, in one's own name; it is then translated as told")
    @APIResponse(responseCode = "202", description = "It is being translated")
    @APIResponse(responseCode = "404", description = "There is no such notice")
    @APIResponse(responseCode = "409", description = "It is no mail, or it is not set aside")
    public void confirm(@RestPath UUID id) {
        confirmations.confirm(id, caller);
    }
}
