package dev.rejoinder.evidence.letterhead;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

@Path("/merchants/{merchantId}/letterhead")
class LetterheadResource {

    private final Letterheads letterheads;
    private final Caller caller;

    LetterheadResource(Letterheads letterheads, Caller caller) {
        this.letterheads = letterheads;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public Letterhead get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return letterheads.of(merchantId);
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public Letterhead put(@RestPath String merchantId, @NotNull @Valid NewLetterhead request) {
        caller.requireMerchant(merchantId);
        Letterhead letterhead = request.checked();
        letterheads.put(merchantId, letterhead);
        return letterhead;
    }
}
