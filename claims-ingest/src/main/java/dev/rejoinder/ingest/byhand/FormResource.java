package dev.rejoinder.ingest.byhand;

import dev.rejoinder.ingest.notice.AcceptedView;
import dev.rejoinder.ingest.notice.Arrival;
import dev.rejoinder.ingest.notice.IntakeMetrics;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.Receipt;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Problem;
import dev.rejoinder.kit.problem.Problems;
import dev.rejoinder.kit.problem.Unprocessable;
import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes claims that a person types in. */
@Path("/merchants/{merchantId}/claims")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class FormResource {

    private final NoticeIntake intake;
    private final IntakeMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    FormResource(NoticeIntake intake, IntakeMetrics metrics, Caller caller, Clock clock) {
        this.intake = intake;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Take a claim typed in by hand: the members of a webhook's data, and Idempotency-Key if there is one;"
                            + " see docs/claims-by-hand.md")
    @APIResponse(
            responseCode = "202",
            description = "Stored for good; a repeat gets the same answer",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(responseCode = "409", description = "Another body came with this Idempotency-Key before")
    @APIResponse(responseCode = "413", description = "Over 256 KiB")
    @APIResponse(
            responseCode = "422",
            description = "A field is wrong; nothing is kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Our own trouble; retry after Retry-After seconds")
    public CompletionStage<RestResponse<?>> post(
            @RestPath String merchantId, @RestHeader("Idempotency-Key") String idempotencyKey, byte[] body) {
        caller.requireMerchant(merchantId);
        Instant now = clock.instant();
        check(body, now);
        String key = FormKey.of(idempotencyKey, body, now);
        String by = caller.name();
        return intake.take(Arrival.accepted(merchantId, NoticeSource.FORM, key, body, now))
                .handle((receipt, failure) -> {
                    if (failure != null) {
                        metrics.count(NoticeSource.FORM, Outcome.UNAVAILABLE);
                        return Problems.answer(NoticeIntake.unavailable(failure));
                    }
                    metrics.count(NoticeSource.FORM, receipt);
                    return answer(receipt, by);
                });
    }

    private void check(byte[] body, Instant now) {
        try {
            FormBody.parse(body, now);
        } catch (Unprocessable e) {
            metrics.count(NoticeSource.FORM, Outcome.REFUSED);
            throw e;
        }
    }

    private static RestResponse<?> answer(Receipt receipt, String by) {
        if (receipt.differs()) {
            return Problems.answer(new Conflict(
                    "Another body came with this Idempotency-Key before and is kept as notice " + receipt.noticeId()));
        }
        if (!receipt.repeated()) {
            Log.infof("Notice %s is typed in by %s", receipt.noticeId(), by);
        }
        return RestResponse.status(RestResponse.Status.ACCEPTED, new AcceptedView(receipt.noticeId()));
    }
}
