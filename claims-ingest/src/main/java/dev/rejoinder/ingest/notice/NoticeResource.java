package dev.rejoinder.ingest.notice;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.BadRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/notices")
class NoticeResource {

    /** How many notices a filter finds. */
    record Count(long count) {}

    private final Notices notices;
    private final Caller caller;

    NoticeResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(
            summary = "Notices, newest first",
            description = "from and until limit when they were received. Notices about a claim are kept for a year and"
                    + " a month, others for a month, unless the operator has set it otherwise.")
    public Page<NoticeView> list(
            @RestQuery String merchantId,
            @RestQuery NoticeSource source,
            @RestQuery NoticeState state,
            @RestQuery String from,
            @RestQuery String until,
            @RestQuery String cursor,
            @RestQuery Integer limit) {
        NoticeFilter filter = new NoticeFilter(
                caller.scope(merchantId), source, state, instant("from", from), instant("until", until));
        return notices.list(filter, Cursor.decode(cursor), Cursor.limit(limit));
    }

    @GET
    @Path("count")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "How many notices there are")
    public Count count(
            @RestQuery String merchantId,
            @RestQuery NoticeSource source,
            @RestQuery NoticeState state,
            @RestQuery String from,
            @RestQuery String until) {
        return new Count(notices.count(new NoticeFilter(
                caller.scope(merchantId), source, state, instant("from", from), instant("until", until))));
    }

    private static Instant instant(String name, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(name + " must be an instant such as 2026-11-02T09:30:00Z");
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "What became of one notice")
    public NoticeView get(@RestPath UUID id) {
        return notices.get(id, caller);
    }

    @GET
    @Path("{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "A notice byte for byte as it came")
    public byte[] body(@RestPath UUID id) {
        return notices.body(id);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(summary = "Translate a quarantined or refused notice again, after what was in its way has changed")
    public NoticeView replay(@RestPath UUID id) {
        return notices.replay(id, caller);
    }

    @POST
    @Path("replay")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(
            summary = "Translate many notices again, after what was in their way has changed",
            description =
                    "Those of the state, QUARANTINED if none is named; of mails also TRANSLATED, which means those"
                            + " that were listed as not about a claim")
    public Count replayAll(@RestQuery String merchantId, @RestQuery NoticeSource source, @RestQuery NoticeState state) {
        NoticeState asked = state == null ? NoticeState.QUARANTINED : state;
        return new Count(notices.replayAll(new NoticeFilter(caller.scope(merchantId), source, asked), caller));
    }
}
