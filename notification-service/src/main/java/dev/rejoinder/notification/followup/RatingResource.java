package dev.rejoinder.notification.followup;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** How content the shopper of a case was, each answer in order. */
@Path("/disputes/{id}/ratings")
class RatingResource {

    record RatingList(List<Rating> items) {}

    private final Ratings ratings;
    private final KnownDisputes disputes;
    private final Caller caller;

    RatingResource(Ratings ratings, KnownDisputes disputes, Caller caller) {
        this.ratings = ratings;
        this.disputes = disputes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public RatingList list(@RestPath UUID id) {
        return new RatingList(ratings.of(disputes.visible(id).id(), caller.seesPersonalData()));
    }
}
