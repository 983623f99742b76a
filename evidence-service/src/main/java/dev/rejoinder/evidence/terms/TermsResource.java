package dev.rejoinder.evidence.terms;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.FileChecks;
import dev.rejoinder.evidence.file.FileKind;
import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.file.Unreadable;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/merchants/{merchantId}/terms")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class TermsResource {

    private static final Set<FileKind> WELCOME = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    record TermsList(List<Terms> terms) {}

    private final MerchantTerms terms;
    private final StoredFiles files;
    private final Caller caller;

    TermsResource(MerchantTerms terms, StoredFiles files, Caller caller) {
        this.terms = terms;
        this.files = files;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "The versions of the merchant's terms, oldest first")
    public TermsList list(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return new TermsList(terms.of(merchantId));
    }

    @PUT
    @Path("{version}")
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            summary = "Stores one version of the terms, as it stood",
            description = "Orders are placed under the version they name, or else under the one in force on that day")
    @APIResponse(responseCode = "409", description = "The version is stored already, and was another")
    public Terms put(@RestPath String merchantId, @RestPath String version, @RestQuery String validFrom, byte[] file) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        String checkedVersion = fields.requiredText("version", version, 100);
        Instant from = fields.required("validFrom", fields.time("validFrom", validFrom));
        fields.refuseIfWrong();
        return terms.put(merchantId, checkedVersion, from, checked(file), caller.name());
    }

    @GET
    @Path("{version}")
    @Operation(summary = "The stored file")
    public RestResponse<byte[]> get(@RestPath String merchantId, @RestPath String version) {
        caller.requireMerchant(merchantId);
        StoredFiles.Stored stored = terms.find(merchantId, version)
                .flatMap(known -> files.find(merchantId, known.sha256()))
                .orElseThrow(() -> new NotFound("version of the terms", version));
        return RestResponse.ResponseBuilder.ok(stored.content(), stored.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment")
                .build();
    }

    private static CheckedFile checked(byte[] file) {
        try {
            return FileChecks.check(file, WELCOME);
        } catch (Unreadable e) {
            throw Unprocessable.field("body", e.getMessage());
        }
    }
}
