package dev.rejoinder.notification.owner;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.dispute.KnownDisputes;
import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.team.Level;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Who looks after a case, who did before, and why it changed. */
@Path("/disputes/{id}/owner")
class OwnerResource {

    /** @param email of somebody in the merchant's team */
    record NewOwner(String email) {}

    /** @param name null where the merchant has told no team */
    record OwnerView(String email, String name, String role, Level level, Reason reason, Instant since) {}

    record OwnerHistory(OwnerView current, List<OwnerView> before) {}

    private final Owners owners;
    private final KnownDisputes disputes;
    private final Caller caller;

    OwnerResource(Owners owners, KnownDisputes disputes, Caller caller) {
        this.owners = owners;
        this.disputes = disputes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public OwnerHistory get(@RestPath UUID id) {
        return history(disputes.visible(id));
    }

    /** The shopper is told who it is now. */
    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public OwnerHistory put(@RestPath UUID id, NewOwner request) {
        KnownDispute dispute = disputes.visible(id);
        if (request == null || request.email() == null) {
            throw new BadRequest("email is needed");
        }
        owners.put(dispute.id(), dispute.merchantId(), request.email());
        return history(dispute);
    }

    private OwnerHistory history(KnownDispute dispute) {
        List<OwnerView> all = owners.all(dispute.id(), dispute.merchantId()).stream()
                .map(this::view)
                .toList();
        if (all.isEmpty()) {
            throw new NotFound("profile of merchant", dispute.merchantId());
        }
        return new OwnerHistory(all.get(0), all.subList(1, all.size()));
    }

    private OwnerView view(Owner owner) {
        boolean whole = caller.seesPersonalData();
        return new OwnerView(
                whole ? owner.address() : MailAddress.masked(owner.address()),
                whole ? owner.name() : null,
                owner.role(),
                owner.level(),
                owner.reason(),
                owner.since());
    }
}
