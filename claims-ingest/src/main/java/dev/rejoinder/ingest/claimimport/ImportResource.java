package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Problem;
import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Files of claims; {@code docs/claims-by-hand.md} tells their form. */
@Path("/merchants/{merchantId}/claims/import")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class ImportResource {

    private final ClaimImport claimImport;
    private final Caller caller;

    ImportResource(ClaimImport claimImport, Caller caller) {
        this.claimImport = claimImport;
        this.caller = caller;
    }

    @POST
    @Consumes({"text/csv", "text/tab-separated-values", "text/plain", "application/octet-stream"})
    @Operation(
            summary =
                    "Hold an export of claims or a settlement report against the claims we know; open=true opens those"
                            + " we do not; kind is for files that have no column for it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "413", description = "Over 10 MiB or 100,000 lines")
    @APIResponse(
            responseCode = "422",
            description = "The file has no header we know, or a line that is too long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Our own trouble; send the file again after Retry-After seconds")
    public ImportReport post(
            @RestPath String merchantId, @RestQuery boolean open, @RestQuery ClaimKind kind, byte[] file) {
        caller.requireMerchant(merchantId);
        ImportReport report = claimImport.run(merchantId, file, kind, open);
        Log.infof(
                "A file of %d lines was read for merchant %s by %s: %d claims known, %d differing, %d unknown",
                report.lines(),
                merchantId,
                caller.name(),
                report.known().size(),
                report.differing().size(),
                report.unknown().size());
        return report;
    }
}
