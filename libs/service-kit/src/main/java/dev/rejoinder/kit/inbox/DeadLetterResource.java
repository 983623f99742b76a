package dev.rejoinder.kit.inbox;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/dead-letters")
@RolesAllowed(Roles.OPS)
class DeadLetterResource {

    /** @param handled facts handled by this replay, those parked behind the dead letter included */
    record Replayed(int handled) {}

    private final DeadLetterReplay replay;

    DeadLetterResource(DeadLetterReplay replay) {
        this.replay = replay;
    }

    @GET
    public Page<DeadLetterView> list(@RestQuery Integer limit) {
        return new Page<>(
                DeadLetter.newest(Cursor.limit(limit)).stream()
                        .map(DeadLetterView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("{id}/replay")
    public Replayed replay(@RestPath UUID id) {
        return new Replayed(replay.replay(id));
    }
}
