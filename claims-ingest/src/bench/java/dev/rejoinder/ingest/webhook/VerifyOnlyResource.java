package dev.rejoinder.ingest.webhook;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.ingest.notice.AcceptedView;
import dev.rejoinder.ingest.source.SourceSnapshot;
import dev.rejoinder.kit.problem.Unauthorized;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What accepting would cost if nothing were stored: the same HTTP and the same signature. Only in the bench's build, for
 * here a 202 is a lie.
 */
@Path("/bench/verify-only/{merchantId}")
@PermitAll
class VerifyOnlyResource {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final SourceSnapshot sources;

    VerifyOnlyResource(SourceSnapshot sources) {
        this.sources = sources;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<RestResponse<?>> post(
            @RestPath String merchantId,
            @RestHeader("webhook-id") String id,
            @RestHeader("webhook-timestamp") String timestamp,
            @RestHeader("webhook-signature") String signature,
            byte[] body) {
        WebhookSignature signed = WebhookSignature.parse(id, timestamp, signature, REAL_TIME);
        if (!signed.isOf(sources.find(merchantId), body)) {
            throw new Unauthorized("Not signed with one of the merchant's secrets");
        }
        return CompletableFuture.completedFuture(RestResponse.status(
                RestResponse.Status.ACCEPTED, new AcceptedView(FactIds.of(merchantId, "WEBHOOK", id))));
    }
}
