package dev.rejoinder.ingest.byhand;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

@Path("/notices/{id}/completion")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class CompletionResource {

    private final Completions completions;
    private final Caller caller;

    CompletionResource(Completions completions, Caller caller) {
        this.completions = completions;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Say what a quarantined or refused notice is about: the members of a webhook's data, and claimId to"
                            + " choose among several; with no members but claimId what was read is agreed with")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CompletedView.class)))
    @APIResponse(responseCode = "404", description = "No such notice of this merchant")
    @APIResponse(responseCode = "409", description = "It has gone through, or several claims fit and none is chosen")
    @APIResponse(
            responseCode = "422",
            description = "A field is wrong",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CompletedView post(@RestPath UUID id, byte[] body) {
        return completions.complete(id, FormBody.object(body), caller);
    }
}
