package dev.rejoinder.notification.team;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.profile.MerchantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who looks after a merchant's cases, at which level, and who stands in for whom. */
@Path("/merchants/{merchantId}/team")
class TeamResource {

    private final Teams teams;
    private final Caller caller;

    TeamResource(Teams teams, Caller caller) {
        this.teams = teams;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public RestResponse<Team> put(@RestPath String merchantId, @HeaderParam("If-Match") String ifMatch, Team team) {
        caller.requireMerchant(merchantId);
        MerchantId.check(merchantId);
        if (team == null) {
            throw new BadRequest("The body must be a team");
        }
        return answer(teams.put(merchantId, team, ifMatch));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public RestResponse<Team> get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return answer(teams.get(merchantId));
    }

    private static RestResponse<Team> answer(Teams.Stored stored) {
        return ResponseBuilder.ok(stored.team()).header("ETag", stored.etag()).build();
    }
}
