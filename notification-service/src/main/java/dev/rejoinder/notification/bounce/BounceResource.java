package dev.rejoinder.notification.bounce;

import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes what arrives in the mailbox for mails that come back. */
@Path("/inbound/bounces")
class BounceResource {

    /** @param emailId which mail it is about */
    record Bounce(UUID emailId) {}

    private final Bounces bounces;

    BounceResource(Bounces bounces) {
        this.bounces = bounces;
    }

    @POST
    @Consumes("message/rfc822")
    @RolesAllowed({Roles.SERVICE, Roles.OPS})
    @Operation(summary = "Take a delivery status notification as it was received, with all its header lines")
    @APIResponse(responseCode = "200", description = "Noted; telling it again changes nothing")
    @APIResponse(responseCode = "409", description = "The mail is still being sent; tell again later")
    @APIResponse(responseCode = "413", description = "Over 256 KiB")
    @APIResponse(responseCode = "422", description = "No delivery status notification, or none about a mail of ours")
    public Bounce take(byte[] mail) {
        return new Bounce(bounces.take(mail).emailId());
    }
}
