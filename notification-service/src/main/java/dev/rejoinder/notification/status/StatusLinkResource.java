package dev.rejoinder.notification.status;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

@Path("/disputes/{id}/status-links")
class StatusLinkResource {

    private final StatusRows rows;
    private final KnownDisputes disputes;

    StatusLinkResource(StatusRows rows, KnownDisputes disputes) {
        this.rows = rows;
        this.disputes = disputes;
    }

    @DELETE
    @Transactional
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(summary = "End all links to the case's page that were sent so far")
    @APIResponse(responseCode = "204", description = "None of them works any more; later mails bring new ones")
    public void revoke(@RestPath UUID id) {
        rows.renew(disputes.visible(id).id());
    }
}
