package dev.rejoinder.evidence.editing;

import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.letterhead.Letterheads;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.revision.LetterRevision;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The cover letter of a packet. It names people, so auditors see it in the masked packet only. */
@Path("/disputes/{id}/letter")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class LetterResource {

    record HistoryView(List<LetterRevision> revisions) {}

    private final DisputeDesk desk;
    private final LetterEditing editing;
    private final PacketContents packets;
    private final Letterheads letterheads;
    private final Caller caller;

    LetterResource(
            DisputeDesk desk, LetterEditing editing, PacketContents packets, Letterheads letterheads, Caller caller) {
        this.desk = desk;
        this.editing = editing;
        this.packets = packets;
        this.letterheads = letterheads;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The cover letter as it will be printed, and the exhibits a statement can point to")
    public RestResponse<LetterView> get(@RestPath UUID id) {
        return ok(desk.visible(id));
    }

    @PUT
    @Operation(
            summary = "Puts the letter into the merchant's own words",
            description = "Each statement names the exhibits that show it; who decides the claim, the subject and the"
                    + " opening stay as they are")
    public RestResponse<LetterView> edit(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull NewLetter request) {
        return ok(editing.edit(desk.visible(id), request, ifMatch, caller.name()));
    }

    @DELETE
    @Operation(summary = "Has the letter written from the facts again")
    public RestResponse<LetterView> undo(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(editing.undo(desk.visible(id), ifMatch, caller.name()));
    }

    @GET
    @Path("history")
    @Operation(summary = "Who has changed the letter, when and to what, oldest first")
    public HistoryView history(@RestPath UUID id) {
        return new HistoryView(editing.history(desk.visible(id)));
    }

    private RestResponse<LetterView> ok(Dispute dispute) {
        PacketContent content = editing.content(dispute);
        Wording wording = letterheads.of(dispute.merchantId()).wording(content);
        return ResponseBuilder.ok(LetterView.of(content, packets.isLetterOutdated(content), wording))
                .header("ETag", dispute.etag())
                .build();
    }
}
