package dev.rejoinder.notification.approval;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** People look at mails before these leave, add a line of their own, and agree or not. */
@Path("/emails")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class ApprovalResource {

    private final WaitingMails mails;

    ApprovalResource(WaitingMails mails) {
        this.mails = mails;
    }

    /** A person's line in a mail to the shopper that has not left yet. */
    @PUT
    @Path("{id}/note")
    public RestResponse<WaitingMail> note(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch, NewNote note) {
        if (note == null) {
            throw new BadRequest("The body must be a note");
        }
        return answer(mails.note(id, ifMatch, note.checked()));
    }

    @DELETE
    @Path("{id}/note")
    public RestResponse<WaitingMail> takeOut(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(mails.note(id, ifMatch, null));
    }

    /** It leaves, if it is still so, as soon as quiet hours and the day's mail let it. */
    @POST
    @Path("{id}/approval")
    public RestResponse<WaitingMail> approve(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, Verdict verdict) {
        return answer(mails.approve(id, ifMatch, verdict == null ? null : verdict.checked(false)));
    }

    /** It does not leave. */
    @POST
    @Path("{id}/rejection")
    public RestResponse<WaitingMail> reject(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, Verdict verdict) {
        if (verdict == null) {
            throw new BadRequest("The body must have a reason");
        }
        return answer(mails.reject(id, ifMatch, verdict.checked(true)));
    }

    private static RestResponse<WaitingMail> answer(WaitingMail mail) {
        return ResponseBuilder.ok(mail).header("ETag", mail.etag()).build();
    }
}
