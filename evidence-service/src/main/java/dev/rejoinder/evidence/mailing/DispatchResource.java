package dev.rejoinder.evidence.mailing;

import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Where notification-service fetches a mail to Amazon. */
@Path("/disputes/{id}/answer/rounds/{round}/dispatch")
@RolesAllowed(Roles.SERVICE)
class DispatchResource {

    private final DisputeDesk desk;
    private final MailAnswers answers;

    DispatchResource(DisputeDesk desk, MailAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @POST
    @Produces("message/rfc822")
    @Operation(
            summary = "Fetch the mail that is about to be sent to Amazon",
            description =
                    "Called before each attempt: it asks whether the answer is still wanted, and from then on it cannot"
                            + " be withdrawn. The same bytes each time; sender, date and Message-ID are the caller's.")
    @APIResponse(responseCode = "200", description = "The mail")
    @APIResponse(responseCode = "409", description = "It is not to be sent, or no longer")
    public byte[] dispatch(@RestPath UUID id, @RestPath int round) {
        return answers.dispatch(desk.visible(id), round);
    }
}
