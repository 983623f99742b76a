package dev.rejoinder.ingest.lookup;

import dev.rejoinder.ingest.claim.DisputeWatch;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/gaps")
class GapResource {

    /** How many there are. */
    record Count(long count) {}

    private final DisputeWatch watch;
    private final Caller caller;

    GapResource(DisputeWatch watch, Caller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(
            summary = "Disputes of which we may not know what Amazon knows, newest first",
            description =
                    "Open disputes are read again at Amazon, more often towards their deadlines. What that finds is"
                            + " in /notices?source=AMAZON_API; what cannot be read is here.")
    public Page<GapView> list(@RestQuery String merchantId, @RestQuery String cursor, @RestQuery Integer limit) {
        int most = Cursor.limit(limit);
        return Page.of(
                watch.gaps(caller.scope(merchantId), Cursor.decode(cursor), most + 1),
                most,
                GapView::of,
                gap -> new Cursor(gap.since(), gap.claimId()));
    }

    @GET
    @Path("count")
    @Transactional
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "How many such disputes there are")
    public Count count(@RestQuery String merchantId) {
        return new Count(watch.countGaps(caller.scope(merchantId)));
    }
}
