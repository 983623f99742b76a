package dev.rejoinder.notification.profile;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What mails say of a merchant, and who receives them. */
@Path("/merchants/{merchantId}/profile")
class ProfileResource {

    private final Profiles profiles;
    private final Caller caller;

    ProfileResource(Profiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public RestResponse<Profile> put(
            @RestPath String merchantId, @HeaderParam("If-Match") String ifMatch, Profile profile) {
        caller.requireMerchant(merchantId);
        MerchantId.check(merchantId);
        if (profile == null) {
            throw new BadRequest("The body must be a profile");
        }
        return answer(profiles.put(merchantId, profile, ifMatch, caller.name()));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.SERVICE})
    public RestResponse<Profile> get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return answer(profiles.get(merchantId));
    }

    private static RestResponse<Profile> answer(VersionedProfile stored) {
        return ResponseBuilder.ok(stored.profile())
                .header("ETag", stored.etag())
                .build();
    }
}
