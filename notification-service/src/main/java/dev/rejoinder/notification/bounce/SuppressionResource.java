package dev.rejoinder.notification.bounce;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The addresses that get no mails because mails to them came back. */
@Path("/suppressions")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class SuppressionResource {

    private final Suppressions suppressions;
    private final Caller caller;

    SuppressionResource(Suppressions suppressions, Caller caller) {
        this.suppressions = suppressions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public Page<SuppressionView> list(
            @RestQuery String merchantId, @RestQuery String cursor, @RestQuery Integer limit) {
        int size = Cursor.limit(limit);
        List<Suppression> rows = suppressions.list(caller.scope(merchantId), Cursor.decode(cursor), size + 1);
        boolean masked = !caller.seesPersonalData();
        return Page.of(rows, size, row -> SuppressionView.of(row, masked), Suppression::cursor);
    }

    /** For an address that works again. */
    @DELETE
    @Path("{id}")
    public void lift(@RestPath UUID id) {
        suppressions.lift(id, caller.scope(null));
    }
}
