package dev.rejoinder.ingest.ipn;

import dev.rejoinder.ingest.limit.Limits;
import dev.rejoinder.ingest.notice.AcceptedView;
import dev.rejoinder.ingest.notice.Arrival;
import dev.rejoinder.ingest.notice.IntakeMetrics;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.Receipt;
import dev.rejoinder.ingest.sns.Envelope;
import dev.rejoinder.ingest.sns.EnvelopeVerifier;
import dev.rejoinder.ingest.source.SnsTopics;
import dev.rejoinder.ingest.source.Source;
import dev.rejoinder.ingest.source.SourceSnapshot;
import dev.rejoinder.kit.problem.Forbidden;
import dev.rejoinder.kit.problem.Problems;
import dev.rejoinder.kit.problem.Refusal;
import dev.rejoinder.kit.problem.Unavailable;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes Amazon Pay's notices, as Amazon SNS posts them. Runs on the event loop: nothing here waits. */
@Path("/ipn/{merchantId}")
@PermitAll
class IpnResource {

    private final SourceSnapshot sources;
    private final EnvelopeVerifier verifier;
    private final SnsTopics topics;
    private final NoticeIntake intake;
    private final Limits limits;
    private final IntakeMetrics metrics;
    private final Clock clock;

    IpnResource(
            SourceSnapshot sources,
            EnvelopeVerifier verifier,
            SnsTopics topics,
            NoticeIntake intake,
            Limits limits,
            IntakeMetrics metrics,
            Clock clock) {
        this.sources = sources;
        this.verifier = verifier;
        this.topics = topics;
        this.intake = intake;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a notice from Amazon Pay, as Amazon SNS posts it")
    @APIResponse(
            responseCode = "202",
            description = "Stored for good; a repeat gets the same answer",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(responseCode = "400", description = "Not an SNS envelope")
    @APIResponse(responseCode = "403", description = "Not from Amazon, or from a topic that is not registered")
    @APIResponse(responseCode = "413", description = "Over 256 KiB")
    @APIResponse(responseCode = "415", description = "Neither text/plain nor application/json")
    @APIResponse(responseCode = "503", description = "Our own trouble; retry after Retry-After seconds")
    public CompletionStage<RestResponse<?>> post(
            @RestPath String merchantId,
            @RestHeader("x-amz-sns-message-type") String type,
            @RestHeader("x-amz-sns-message-id") String messageId,
            @RestHeader("x-amz-sns-topic-arn") String topicArn,
            byte[] body) {
        return verified(merchantId, type, messageId, topicArn, body)
                .thenCompose(envelope -> store(merchantId, envelope, body))
                .exceptionally(failure -> Problems.answer(refusal(failure)));
    }

    private CompletionStage<Envelope> verified(
            String merchantId, String type, String messageId, String topicArn, byte[] body) {
        try {
            Envelope envelope = Envelope.parse(body);
            envelope.checkHeaders(type, messageId, topicArn);
            if (isRegistered(merchantId, envelope)) {
                return verifier.verify(envelope);
            }
            return sources.refreshed()
                    .thenCompose(refreshed -> isRegistered(merchantId, envelope)
                            ? verifier.verify(envelope)
                            : turnAway(merchantId, envelope));
        } catch (Refusal e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Nothing is fetched for a topic nobody registered. If it is seen to be Amazon's all the same, the merchant is told of it. */
    private CompletionStage<Envelope> turnAway(String merchantId, Envelope envelope) {
        if (sources.find(merchantId) == null) {
            throw unregistered(merchantId, envelope);
        }
        return verifier.isKnownAsAmazons(envelope)
                .thenCompose(known -> known ? remember(merchantId, envelope) : CompletableFuture.completedFuture(null))
                .thenApply(told -> {
                    throw unregistered(merchantId, envelope);
                });
    }

    private CompletionStage<Void> remember(String merchantId, Envelope envelope) {
        return CompletableFuture.runAsync(
                        () -> topics.rememberStranger(merchantId, envelope.topicArn()),
                        Infrastructure.getDefaultWorkerPool())
                .exceptionally(failure -> {
                    Log.warnf("An unregistered topic could not be remembered: %s", failure.getMessage());
                    return null;
                });
    }

    private boolean isRegistered(String merchantId, Envelope envelope) {
        Source source = sources.find(merchantId);
        return source != null && source.topics().contains(envelope.topicArn());
    }

    private CompletionStage<RestResponse<?>> store(String merchantId, Envelope envelope, byte[] body) {
        int pause = limits.ofMerchant(merchantId);
        if (pause > 0) {
            // Amazon does not retry after 429.
            metrics.count(NoticeSource.IPN, Outcome.LIMITED);
            return CompletableFuture.completedFuture(Problems.answer(
                    new Unavailable("More notices come for this merchant than can be taken, please retry", pause)));
        }
        Arrival arrival = Arrival.accepted(merchantId, NoticeSource.IPN, envelope.messageId(), body, clock.instant());
        return intake.take(arrival).handle((receipt, failure) -> {
            if (failure != null) {
                throw NoticeIntake.unavailable(failure);
            }
            return accepted(receipt);
        });
    }

    private RestResponse<?> accepted(Receipt receipt) {
        metrics.count(NoticeSource.IPN, receipt);
        if (receipt.differs()) {
            Log.warnf(
                    "Notice %s came again with another body; the first is kept. Look at both: Amazon does not do that",
                    receipt.noticeId());
        }
        return RestResponse.status(RestResponse.Status.ACCEPTED, new AcceptedView(receipt.noticeId()));
    }

    private Refusal refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        Refusal refusal = cause instanceof Refusal known ? known : NoticeIntake.unavailable(cause);
        metrics.count(NoticeSource.IPN, refusal instanceof Unavailable ? Outcome.UNAVAILABLE : Outcome.UNAUTHENTIC);
        return refusal;
    }

    private static Forbidden unregistered(String merchantId, Envelope envelope) {
        return new Forbidden("Topic " + envelope.topicArn() + " is not registered for merchant " + merchantId
                + "; register it with PUT /merchants/" + merchantId + "/sources if it is yours");
    }
}
