package dev.rejoinder.notification.preference;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.profile.MerchantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Which mails each recipient of a merchant wants. Who the recipients are, and their languages, is in the profile. */
@Path("/merchants/{merchantId}/preferences")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class PreferenceResource {

    private static final int MOST = 20;

    record PreferenceList(List<Preference> recipients) {}

    private final Preferences preferences;
    private final Caller caller;

    PreferenceResource(Preferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    public RestResponse<PreferenceList> get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        MerchantId.check(merchantId);
        return answer(preferences.get(merchantId));
    }

    @PUT
    @Operation(
            summary = "Changes what some recipients want; those not named, and what is not said of them, stays",
            description = "Who is concerned is told by mail who changed what")
    public RestResponse<PreferenceList> put(
            @RestPath String merchantId, @HeaderParam("If-Match") String ifMatch, PreferenceList request) {
        caller.requireMerchant(merchantId);
        MerchantId.check(merchantId);
        if (request == null
                || request.recipients() == null
                || request.recipients().size() > MOST) {
            throw new BadRequest("The body must name up to " + MOST + " recipients");
        }
        return answer(preferences.put(merchantId, request.recipients(), ifMatch, caller.name()));
    }

    private static RestResponse<PreferenceList> answer(Preferences.Known known) {
        return ResponseBuilder.ok(new PreferenceList(known.recipients()))
                .header("ETag", known.etag())
                .build();
    }
}
