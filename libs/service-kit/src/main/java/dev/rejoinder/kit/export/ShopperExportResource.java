package dev.rejoinder.kit.export;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.export.ShopperExports.Asked;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/merchants/{merchantId}/shopper-exports")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class ShopperExportResource {

    record AskedView(Instant askedAt, String askedBy) {

        static AskedView of(Asked asked) {
            return new AskedView(asked.askedAt(), asked.askedBy());
        }
    }

    private final ShopperExports exports;
    private final Caller caller;

    ShopperExportResource(ShopperExports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who asked for what is stored about a shopper, newest first; not whom it was about")
    public Page<AskedView> list(@RestPath String merchantId, @RestQuery String cursor, @RestQuery Integer limit) {
        caller.requireMerchant(merchantId);
        int size = Cursor.limit(limit);
        return Page.of(exports.asked(merchantId, Cursor.decode(cursor), size + 1), size, AskedView::of, Asked::cursor);
    }
}
