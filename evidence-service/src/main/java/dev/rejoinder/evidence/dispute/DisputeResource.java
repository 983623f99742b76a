package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/disputes")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
class DisputeResource {

    record Count(long count) {}

    /** @param orderId null if it is none of the orders we know */
    record Chosen(String orderId) {}

    private final Disputes disputes;
    private final OrderChoice orderChoice;
    private final Caller caller;

    DisputeResource(Disputes disputes, OrderChoice orderChoice, Caller caller) {
        this.disputes = disputes;
        this.orderChoice = orderChoice;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    public Page<DisputeItem> list(
            @RestQuery String merchantId,
            @RestQuery String amazonOrderReference,
            @RestQuery String state,
            @RestQuery String cursor,
            @RestQuery Integer limit) {
        int size = Cursor.limit(limit);
        DisputeFilter filter = filter(merchantId, amazonOrderReference, state);
        return Page.of(
                disputes.list(filter, Cursor.decode(cursor), size),
                size,
                DisputeItem::of,
                dispute -> new Cursor(dispute.openedAt(), dispute.id()));
    }

    @GET
    @Path("count")
    public Count count(@RestQuery String merchantId, @RestQuery String amazonOrderReference, @RestQuery String state) {
        return new Count(disputes.count(filter(merchantId, amazonOrderReference, state)));
    }

    @GET
    @Path("{id}")
    public RestResponse<DisputeView> get(@RestPath UUID id) {
        return answer(visible(id));
    }

    /** A person says which order it is; null for none of those we know. */
    @PUT
    @Path("{id}/order")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public RestResponse<DisputeView> choose(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull Chosen request) {
        Fields fields = new Fields();
        String orderId = fields.text("orderId", request.orderId(), 100);
        fields.refuseIfWrong();
        return answer(orderChoice.choose(visible(id), orderId, ifMatch, caller.name()));
    }

    /** The references of claim and orders decide again. */
    @DELETE
    @Path("{id}/order")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public RestResponse<DisputeView> undoChoice(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(orderChoice.undo(visible(id), ifMatch, caller.name()));
    }

    /** Oldest first. */
    @GET
    @Path("{id}/timeline")
    public Page<TimelineView> timeline(@RestPath UUID id, @RestQuery String cursor, @RestQuery Integer limit) {
        int size = Cursor.limit(limit);
        long after = cursor == null || cursor.isEmpty()
                ? 0
                : Cursor.decode(cursor).id().getLeastSignificantBits();
        return Page.of(
                disputes.timeline(visible(id), after, size + 1),
                size,
                TimelineView::of,
                entry -> new Cursor(entry.event().at(), new UUID(0, entry.id())));
    }

    @GET
    @Path("{id}/deadline")
    public DeadlineView deadline(@RestPath UUID id) {
        return disputes.deadline(visible(id));
    }

    @GET
    @Path("{id}/related")
    public RelatedView related(@RestPath UUID id) {
        return RelatedView.of(disputes.related(visible(id)));
    }

    @GET
    @Path("{id}/requirements")
    public RequirementsView requirements(@RestPath UUID id) {
        return disputes.requirements(visible(id));
    }

    private RestResponse<DisputeView> answer(Dispute dispute) {
        return ResponseBuilder.ok(DisputeView.of(disputes.withOrder(dispute), caller.seesPersonalData()))
                .header("ETag", dispute.etag())
                .build();
    }

    private Dispute visible(UUID id) {
        return disputes.find(id)
                .filter(dispute -> caller.sees(dispute.merchantId()))
                .orElseThrow(() -> new NotFound("dispute", id));
    }

    private DisputeFilter filter(String merchantId, String amazonOrderReference, String state) {
        Fields fields = new Fields();
        String merchant = fields.text("merchantId", merchantId, 100);
        String reference = fields.text("amazonOrderReference", amazonOrderReference, 100);
        fields.refuseIfWrong();
        return new DisputeFilter(caller.scope(merchant), reference, state(state));
    }

    private static DisputeState state(String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(DisputeState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("state must be one of " + Arrays.toString(DisputeState.values())));
    }
}
