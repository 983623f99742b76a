package dev.rejoinder.evidence.decision;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is decided by itself, and how. */
@Path("/merchants/{merchantId}/decision-matrix")
class MatrixResource {

    /** @param holds true for the version that decides now */
    record VersionView(
            long version, Instant validFrom, boolean holds, Instant savedAt, String savedBy, List<MatrixRow> rows) {}

    /** @param versions newest first; empty while all is left to people */
    record MatrixView(Long holdingVersion, List<VersionView> versions) {}

    private final Matrices matrices;
    private final Replay replay;
    private final Caller caller;
    private final Clock clock;

    MatrixResource(Matrices matrices, Replay replay, Caller caller, Clock clock) {
        this.matrices = matrices;
        this.replay = replay;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public RestResponse<MatrixView> get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return answer(merchantId);
    }

    /** One version, for as long as decisions name it. */
    @GET
    @Path("versions/{version}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public VersionView version(@RestPath String merchantId, @RestPath long version) {
        caller.requireMerchant(merchantId);
        return view(merchantId).versions().stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("matrix version", version));
    }

    /** A new version. If-Match is the ETag of what was read; {@code "0"} before the first. */
    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public RestResponse<MatrixView> put(
            @RestPath String merchantId, @HeaderParam("If-Match") String ifMatch, @NotNull NewMatrix request) {
        caller.requireMerchant(merchantId);
        matrices.save(merchantId, request.checked(clock.instant()), ifMatch, caller.name());
        return answer(merchantId);
    }

    /** What a draft would have decided otherwise. Changes nothing. */
    @POST
    @Path("replay")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public Replay.Result replay(@RestPath String merchantId, @RestQuery String since, @NotNull NewMatrix request) {
        caller.requireMerchant(merchantId);
        Fields fields = new Fields();
        Instant from = fields.time("since", since);
        fields.refuseIfWrong();
        return replay.run(merchantId, request.checked(clock.instant()).matrix(), from);
    }

    private RestResponse<MatrixView> answer(String merchantId) {
        return ResponseBuilder.ok(view(merchantId))
                .header("ETag", Matrices.etag(matrices.versions(merchantId)))
                .build();
    }

    private MatrixView view(String merchantId) {
        List<SavedMatrix> versions = matrices.versions(merchantId);
        Long holding = SavedMatrix.holding(versions, clock.instant())
                .map(SavedMatrix::version)
                .orElse(null);
        return new MatrixView(
                holding,
                versions.stream()
                        .map(one -> new VersionView(
                                one.version(),
                                one.validFrom(),
                                holding != null && holding == one.version(),
                                one.savedAt(),
                                one.savedBy(),
                                one.matrix().rows()))
                        .toList());
    }
}
