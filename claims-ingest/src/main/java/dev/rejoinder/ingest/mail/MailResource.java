package dev.rejoinder.ingest.mail;

import dev.rejoinder.ingest.notice.AcceptedView;
import dev.rejoinder.ingest.notice.IntakeMetrics;
import dev.rejoinder.ingest.notice.IntakeMetrics.Outcome;
import dev.rejoinder.ingest.notice.NoticeIntake;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.source.SourceSnapshot;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes mails byte for byte. Runs on the event loop: nothing here waits. */
@Path("/mail/{merchantId}")
class MailResource {

    private final SourceSnapshot sources;
    private final MailIntake intake;
    private final IntakeMetrics metrics;
    private final Caller caller;

    MailResource(SourceSnapshot sources, MailIntake intake, IntakeMetrics metrics, Caller caller) {
        this.sources = sources;
        this.intake = intake;
        this.metrics = metrics;
        this.caller = caller;
    }

    @POST
    @Consumes("message/rfc822")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MERCHANT, Roles.SERVICE, Roles.OPS})
    @Operation(summary = "Take a mail as it was received, with all its header lines; see docs/claims-by-mail.md")
    @APIResponse(
            responseCode = "202",
            description = "Stored for good; another delivery of the same mail gets the same answer",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(responseCode = "400", description = "Not a mail")
    @APIResponse(responseCode = "404", description = "The merchant is not known")
    @APIResponse(responseCode = "413", description = "Over 5 MiB")
    @APIResponse(responseCode = "415", description = "Not message/rfc822")
    @APIResponse(responseCode = "503", description = "Our own trouble; retry after Retry-After seconds")
    public CompletionStage<RestResponse<?>> post(@RestPath String merchantId, byte[] mail) {
        caller.requireMerchant(merchantId);
        if (sources.find(merchantId) != null) {
            return store(merchantId, mail);
        }
        return sources.refreshed().thenCompose(refreshed -> {
            if (sources.find(merchantId) == null) {
                throw new NotFound("merchant", merchantId);
            }
            return store(merchantId, mail);
        });
    }

    private CompletionStage<RestResponse<?>> store(String merchantId, byte[] mail) {
        return intake.take(merchantId, mail).handle((receipt, failure) -> {
            if (failure != null) {
                metrics.count(NoticeSource.MAIL, Outcome.UNAVAILABLE);
                return Problems.answer(NoticeIntake.unavailable(failure));
            }
            return RestResponse.status(RestResponse.Status.ACCEPTED, new AcceptedView(receipt.noticeId()));
        });
    }
}
