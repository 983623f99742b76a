package dev.rejoinder.kit.events;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Unavailable;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/events")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
class EventResource {

    private static final int MAX_LISTENERS = 200;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final EventStream stream;
    private final Caller caller;

    EventResource(EventStream stream, Caller caller) {
        this.stream = stream;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Ids and types of facts as they happen; Last-Event-ID continues where a connection broke")
    public void listen(
            @RestQuery String merchantId,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse,
            @Context SseEventSink sink) {
        String scope = caller.scope(merchantId);
        if (stream.size() >= MAX_LISTENERS) {
            throw new Unavailable("Too many open event streams", RETRY_AFTER_SECONDS);
        }
        StreamCursor from =
                lastEventId == null || lastEventId.isBlank() ? stream.end() : StreamCursor.decode(lastEventId);
        Listener listener = new Listener(sse, sink, scope, from);
        // Sent at once so that the caller sees the connection stand before anything happens.
        sink.send(sse.newEventBuilder().comment("listening").build());
        stream.add(listener);
    }
}
