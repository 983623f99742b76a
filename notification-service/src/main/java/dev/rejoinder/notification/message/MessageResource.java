package dev.rejoinder.notification.message;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.check.Remembered;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
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

/** What people at the shop write to the shopper of a dispute. */
@Path("/disputes/{id}/messages")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class MessageResource {

    record MessageList(List<MessageView> items) {}

    private final Messages messages;
    private final MessageRows rows;
    private final KnownDisputes disputes;
    private final Remembered remembered;
    private final Caller caller;

    MessageResource(Messages messages, MessageRows rows, KnownDisputes disputes, Remembered remembered, Caller caller) {
        this.messages = messages;
        this.rows = rows;
        this.disputes = disputes;
        this.remembered = remembered;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Write to the shopper; it is mailed at once, in plain text, and an answer comes back by mail")
    @APIResponse(responseCode = "202", description = "It goes out; the same Idempotency-Key again changes nothing")
    @APIResponse(responseCode = "409", description = "Another message came with this Idempotency-Key before")
    @APIResponse(responseCode = "410", description = "The shopper was forgotten")
    @APIResponse(responseCode = "422", description = "The text or the author is empty or too long")
    public MessageView write(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NewMessage request) {
        if (request == null) {
            throw new BadRequest("The body must be a message");
        }
        KnownDispute dispute = disputes.visible(id);
        remembered.require(id);
        return view(messages.write(dispute, request, key, caller.name()));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "What was written to the shopper, oldest first; auditors see that it was")
    public MessageList list(@RestPath UUID id) {
        return new MessageList(
                rows.of(disputes.visible(id).id()).stream().map(this::view).toList());
    }

    private MessageView view(Message message) {
        return MessageView.of(message, Messages.emailId(message), !caller.seesPersonalData());
    }
}
