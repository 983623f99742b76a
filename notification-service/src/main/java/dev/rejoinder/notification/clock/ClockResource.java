package dev.rejoinder.notification.clock;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** What is owed to shoppers by when, and how it was kept. */
@Path("/clocks")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class ClockResource {

    private static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final Clocks clocks;
    private final Caller caller;

    ClockResource(Clocks clocks, Caller caller) {
        this.clocks = clocks;
        this.caller = caller;
    }

    /**
     * The most pressing first.
     *
     * @param state those that still run where none is given
     */
    @GET
    public Page<ClockView> list(
            @RestQuery CaseClock.State state,
            @RestQuery String merchantId,
            @RestQuery String cursor,
            @RestQuery Integer limit) {
        int size = Cursor.limit(limit);
        Cursor after = cursor == null || cursor.isEmpty() ? FIRST : Cursor.decode(cursor);
        return Page.of(
                clocks.list(caller.scope(merchantId), state, after, size + 1),
                size,
                Function.identity(),
                ClockView::cursor);
    }
}
