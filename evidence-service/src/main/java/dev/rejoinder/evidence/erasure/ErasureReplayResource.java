package dev.rejoinder.evidence.erasure;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/erasures/replay")
@RolesAllowed(Roles.OPS)
class ErasureReplayResource {

    /** @param parts disputes and orders */
    record Replayed(int parts) {}

    private final Erasures erasures;
    private final Caller caller;

    ErasureReplayResource(Erasures erasures, Caller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Tell every service of all erasures again",
            description = "After a backup was restored. Who has carried them out already changes nothing.")
    public Replayed replay() {
        return new Replayed(erasures.replay(caller.name()));
    }
}
