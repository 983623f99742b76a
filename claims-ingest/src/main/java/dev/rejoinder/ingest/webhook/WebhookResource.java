package dev.rejoinder.ingest.webhook;

import dev.rejoinder.ingest.limit.Limits;
import dev.rejoinder.ingest.notice.AcceptedView;
import dev.rejoinder.ingest.notice.Arrival;
import dev.rejoinder.ingest.notice.IntakeMetrics;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.ingest.notice.Receipt;
import dev.rejoinder.ingest.source.Source;
import dev.rejoinder.ingest.source.SourceSnapshot;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Problem;
import dev.rejoinder.kit.problem.Problems;
import dev.rejoinder.kit.problem.Refusal;
import dev.rejoinder.kit.problem.TooMany;
import dev.rejoinder.kit.problem.Unauthorized;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes notices from merchants. Runs on the event loop: nothing here waits. */
@Path("/webhooks/{merchantId}")
@PermitAll
class WebhookResource {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final SourceSnapshot sources;
    private final NoticeIntake intake;
    private final Limits limits;
    private final IntakeMetrics metrics;
    private final Clock clock;

    WebhookResource(SourceSnapshot sources, NoticeIntake intake, Limits limits, IntakeMetrics metrics, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a notice from a merchant, signed after Standard Webhooks; see docs/webhooks.md")
    @APIResponse(
            responseCode = "202",
            description = "Stored for good; a repeat gets the same answer",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(
            responseCode = "401",
            description = "Not signed with one of the merchant's secrets within the last five minutes",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "Another body came with this webhook-id before")
    @APIResponse(responseCode = "413", description = "Over 256 KiB")
    @APIResponse(responseCode = "415", description = "Not application/json")
    @APIResponse(responseCode = "422", description = "A field is wrong; the body is kept in the journal")
    @APIResponse(responseCode = "429", description = "More than the merchant's share; retry after Retry-After seconds")
    @APIResponse(responseCode = "503", description = "Our own trouble; retry after Retry-After seconds")
    public CompletionStage<RestResponse<?>> post(
            @RestPath String merchantId,
            @RestHeader("webhook-id") String id,
            @RestHeader("webhook-timestamp") String timestamp,
            @RestHeader("webhook-signature") String signature,
            byte[] body) {
        WebhookSignature signed = parse(id, timestamp, signature);
        Source source = sources.find(merchantId);
        if (signed.isOf(source, body)) {
            return store(merchantId, id, body);
        }
        return sources.refreshed().thenCompose(refreshed -> {
            if (!signed.isOf(sources.find(merchantId), body)) {
                throw unauthentic(new Unauthorized("No secret of this merchant gives this webhook-signature. Sign"
                        + " webhook-id.webhook-timestamp.body exactly as sent, and check the merchant id"));
            }
            return store(merchantId, id, body);
        });
    }

    private WebhookSignature parse(String id, String timestamp, String signature) {
        try {
            return WebhookSignature.parse(id, timestamp, signature, REAL_TIME);
        } catch (Unauthorized e) {
            throw unauthentic(e);
        }
    }

    private CompletionStage<RestResponse<?>> store(String merchantId, String id, byte[] body) {
        int pause = limits.ofMerchant(merchantId);
        if (pause > 0) {
            metrics.count(NoticeSource.WEBHOOK, Outcome.LIMITED);
            throw new TooMany("More notices come for this merchant than it may send, please retry", pause);
        }
        return intake.take(arrival(merchantId, id, body)).handle((receipt, failure) -> {
            if (failure != null) {
                metrics.count(NoticeSource.WEBHOOK, Outcome.UNAVAILABLE);
                return Problems.answer(NoticeIntake.unavailable(failure));
            }
            metrics.count(NoticeSource.WEBHOOK, receipt);
            return answer(receipt);
        });
    }

    private Arrival arrival(String merchantId, String id, byte[] body) {
        try {
            WebhookBody.parse(body);
            return Arrival.accepted(merchantId, NoticeSource.WEBHOOK, id, body, clock.instant());
        } catch (Unprocessable e) {
            return Arrival.refused(merchantId, NoticeSource.WEBHOOK, id, body, clock.instant(), e.getMessage());
        }
    }

    /** The journal's word counts, so that a repeat gets the answer of the first. */
    private static RestResponse<?> answer(Receipt receipt) {
        if (receipt.differs()) {
            return Problems.answer(new Conflict(
                    "Another body came with this webhook-id before and is kept as notice " + receipt.noticeId()));
        }
        if (receipt.state() == NoticeState.REFUSED) {
            return Problems.answer(refusal(receipt.reason()));
        }
        return RestResponse.status(RestResponse.Status.ACCEPTED, new AcceptedView(receipt.noticeId()));
    }

    private static Refusal refusal(String reason) {
        int colon = reason.indexOf(": ");
        return Unprocessable.field(reason.substring(0, colon), reason.substring(colon + 2));
    }

    private Unauthorized unauthentic(Unauthorized refusal) {
        metrics.count(NoticeSource.WEBHOOK, Outcome.UNAUTHENTIC);
        return refusal;
    }
}
