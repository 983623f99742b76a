package dev.rejoinder.notification.clock;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is owed to the shopper of one case. */
@Path("/disputes/{id}/clocks")
class DisputeClockResource {

    record ClockList(List<ClockView> items) {}

    private final Clocks clocks;
    private final KnownDisputes disputes;

    DisputeClockResource(Clocks clocks, KnownDisputes disputes) {
        this.clocks = clocks;
        this.disputes = disputes;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public ClockList of(@RestPath UUID id) {
        return new ClockList(clocks.of(disputes.visible(id).id()));
    }
}
