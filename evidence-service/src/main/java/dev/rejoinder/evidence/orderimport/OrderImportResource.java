package dev.rejoinder.evidence.orderimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestPath;

/** Files of orders; {@code docs/orders-import.md} tells their form. */
@Path("/merchants/{merchantId}/orders/import")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class OrderImportResource {

    private final OrderImport orderImport;
    private final ObjectMapper json;
    private final Caller caller;

    OrderImportResource(OrderImport orderImport, ObjectMapper json, Caller caller) {
        this.orderImport = orderImport;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @Consumes("application/x-ndjson")
    public ImportReport ndjson(@RestPath String merchantId, InputStream file) throws IOException {
        caller.requireMerchant(merchantId);
        ImportReport.Tally tally = new ImportReport.Tally();
        return orderImport.run(merchantId, new NdjsonOrders(new Lines(file), json, tally), tally, caller.name());
    }

    @POST
    @Consumes("text/csv")
    public ImportReport csv(@RestPath String merchantId, InputStream file) throws IOException {
        caller.requireMerchant(merchantId);
        ImportReport.Tally tally = new ImportReport.Tally();
        return orderImport.run(merchantId, new CsvOrders(new Lines(file), tally), tally, caller.name());
    }
}
