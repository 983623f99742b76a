package dev.rejoinder.ingest.correction;

import dev.rejoinder.ingest.claim.MergeByHand;
import dev.rejoinder.ingest.claim.SplitByHand;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Where the rule for joining was wrong, a person puts claims together or takes them apart. */
@Path("/claims")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class CorrectionResource {

    record Merge(@NotNull UUID into) {}

    record Merged(UUID id, UUID mergedInto) {}

    record Split(@NotEmpty @Size(max = 200) List<@NotNull UUID> noticeIds) {}

    /** @param newId the claim of the notices that were taken out */
    record SplitUp(UUID id, UUID newId) {}

    private final MergeByHand merging;
    private final SplitByHand splitting;
    private final Caller caller;

    CorrectionResource(MergeByHand merging, SplitByHand splitting, Caller caller) {
        this.merging = merging;
        this.splitting = splitting;
        this.caller = caller;
    }

    @POST
    @Path("{id}/merge")
    @Operation(summary = "This claim is the same as another and goes on as that one; doing it again changes nothing")
    @APIResponse(responseCode = "409", description = "One of the two was merged into a third")
    @APIResponse(responseCode = "422", description = "The other is not a claim of the same merchant and kind")
    public Merged merge(@RestPath UUID id, @NotNull @Valid Merge request) {
        merging.merge(id, request.into(), caller);
        return new Merged(id, request.into());
    }

    @POST
    @Path("{id}/split")
    @Operation(summary = "These notices are about a claim of their own; doing it again answers the same claim")
    @APIResponse(responseCode = "409", description = "It was merged, or it is no longer known what a notice told")
    @APIResponse(responseCode = "422", description = "A notice did not tell of this claim, or none would be left")
    public SplitUp split(@RestPath UUID id, @NotNull @Valid Split request) {
        return new SplitUp(id, splitting.split(id, new LinkedHashSet<>(request.noticeIds()), caller));
    }
}
