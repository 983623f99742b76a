package dev.rejoinder.ingest.claimview;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/claims")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class ClaimResource {

    private final ToldClaims claims;
    private final Caller caller;

    ClaimResource(ToldClaims claims, Caller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Claims, newest first; state is open or resolved")
    public Page<ClaimItem> list(
            @RestQuery String merchantId,
            @RestQuery String amazonOrderReference,
            @RestQuery String state,
            @RestQuery String cursor,
            @RestQuery Integer limit) {
        ClaimFilter filter = new ClaimFilter(caller.scope(merchantId), amazonOrderReference, ClaimState.parse(state));
        return claims.list(filter, Cursor.decode(cursor), Cursor.limit(limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What is told about a claim, by whom and when, and what was told otherwise")
    public ClaimView get(@RestPath UUID id) {
        return claims.get(id, caller);
    }
}
