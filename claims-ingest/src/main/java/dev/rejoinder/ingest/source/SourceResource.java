package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/merchants/{merchantId}/sources")
class SourceResource {

    private static final Pattern MERCHANT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Sources sources;
    private final Caller caller;

    SourceResource(Sources sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(summary = "Set from whom notices of this merchant are taken; a member left out stays as it is")
    public SourcesView put(@RestPath String merchantId, @NotNull NewSources request) {
        caller.requireMerchant(merchantId);
        if (!MERCHANT_ID.matcher(merchantId).matches()) {
            throw Unprocessable.field("merchantId", "must be 1 to 64 letters, digits, dots, dashes or underscores");
        }
        return sources.put(merchantId, request, caller.name());
    }

    @DELETE
    @Path("amazon-pay")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(summary = "Remove the key for asking Amazon Pay")
    public SourcesView forgetAmazonKey(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return sources.forgetAmazonKey(merchantId, caller.name());
    }

    @GET
    @Path("changes")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "Who changed the sources, when, and what, newest first")
    public Page<SourceChangeView> changes(
            @RestPath String merchantId, @RestQuery String cursor, @RestQuery Integer limit) {
        caller.requireMerchant(merchantId);
        return sources.changes(merchantId, Cursor.decode(cursor), Cursor.limit(limit));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "From whom notices of this merchant are taken; secrets show as fingerprints")
    public SourcesView get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return sources.get(merchantId);
    }

    @DELETE
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(summary = "End all sources of this merchant: nothing more is taken; says what remains")
    public Remaining remove(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return sources.remove(merchantId, caller.name());
    }
}
