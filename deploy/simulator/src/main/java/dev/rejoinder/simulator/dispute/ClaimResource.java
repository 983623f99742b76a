package dev.rejoinder.simulator.dispute;

import dev.rejoinder.simulator.problem.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The truth about every claim, to compare with what somebody made of the notices. */
@Path("/claims")
class ClaimResource {

    private final Disputes disputes;

    ClaimResource(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @Blocking
    public List<ClaimView> list(@RestQuery String merchantId) {
        return disputes.all().stream()
                .filter(dispute ->
                        merchantId == null || merchantId.equals(dispute.order().merchantId()))
                .map(ClaimView::of)
                .toList();
    }

    @GET
    @Path("{id}")
    public ClaimView get(@RestPath String id) {
        return disputes.find(id)
                .map(ClaimView::of)
                .orElseThrow(() -> Refused.notFound("There is no claim " + id + "; GET /claims lists all"));
    }
}
