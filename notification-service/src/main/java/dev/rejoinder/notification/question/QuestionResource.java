package dev.rejoinder.notification.question;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.check.Remembered;
import dev.rejoinder.notification.check.RequestKey;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What the shopper of a dispute is asked for. */
@Path("/disputes/{id}/questions")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class QuestionResource {

    record QuestionList(List<QuestionView> items) {}

    private final Questions questions;
    private final QuestionCheck check;
    private final QuestionRows rows;
    private final KnownDisputes disputes;
    private final Remembered remembered;
    private final Caller caller;

    QuestionResource(
            Questions questions,
            QuestionCheck check,
            QuestionRows rows,
            KnownDisputes disputes,
            Remembered remembered,
            Caller caller) {
        this.questions = questions;
        this.check = check;
        this.rows = rows;
        this.disputes = disputes;
        this.remembered = remembered;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Ask the shopper for what only the shopper has; one mail, and one reminder before the date",
            description = "What the packet has already is refused. One question at a time, of up to 5 things.")
    @APIResponse(responseCode = "202", description = "It goes out; the same Idempotency-Key again changes nothing")
    @APIResponse(responseCode = "409", description = "Another question is open, or the dispute is closed")
    @APIResponse(responseCode = "410", description = "The shopper was forgotten")
    @APIResponse(responseCode = "422", description = "Something is known already, or a field is wrong")
    @APIResponse(responseCode = "503", description = "What is known cannot be looked up now")
    public QuestionView ask(@RestPath UUID id, @HeaderParam("Idempotency-Key") String requestKey, NewQuestion request) {
        if (request == null) {
            throw new BadRequest("The body must be a question");
        }
        KnownDispute dispute = disputes.visible(id);
        remembered.require(id);
        RequestKey key = RequestKey.of(requestKey, request);
        return view(questions
                .repeated(id, key)
                .orElseGet(() -> questions.ask(dispute, check.check(id, request), key, caller.name())));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "What the shopper was asked, oldest first; auditors see that it was")
    public QuestionList list(@RestPath UUID id) {
        return new QuestionList(
                rows.of(disputes.visible(id).id()).stream().map(this::view).toList());
    }

    /** Nobody is reminded of it any more. */
    @DELETE
    @Path("{questionId}")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    @APIResponse(responseCode = "409", description = "The shopper has answered already")
    public void withdraw(@RestPath UUID id, @RestPath UUID questionId) {
        questions.withdraw(disputes.visible(id).id(), questionId);
    }

    private QuestionView view(Question question) {
        return QuestionView.of(question, !caller.seesPersonalData());
    }
}
