package dev.rejoinder.simulator.api;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Disputes;
import dev.rejoinder.simulator.dispute.Evidence;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.dispute.NotPossible;
import dev.rejoinder.simulator.dispute.ReasonCode;
import dev.rejoinder.simulator.dispute.Resolution;
import dev.rejoinder.simulator.dispute.State;
import dev.rejoinder.simulator.dispute.Status;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Payments;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/{stage: live|sandbox}/v2/disputes")
@Produces(MediaType.APPLICATION_JSON)
class DisputeResource {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(11);
    private static final Set<String> CREATE_FIELDS = Set.of(
            "chargeId",
            "providerMetadata",
            "disputeAmount",
            "disputeType",
            "filingReason",
            "statusDetails",
            "filingTimestamp",
            "creationTimestamp",
            "merchantResponseDeadline");
    private static final Set<String> STATUS_FIELDS =
            Set.of("state", "reasonCode", "reasonDescription", "resolution", "lastUpdatedTimestamp");

    private final Gate gate;
    private final Idempotency idempotency;
    private final Disputes disputes;
    private final Contests contests;
    private final Payments payments;
    private final Json json;
    private final SimulatedClock clock;

    DisputeResource(
            Gate gate,
            Idempotency idempotency,
            Disputes disputes,
            Contests contests,
            Payments payments,
            Json json,
            SimulatedClock clock) {
        this.gate = gate;
        this.idempotency = idempotency;
        this.disputes = disputes;
        this.contests = contests;
        this.payments = payments;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @NonBlocking
    public RestResponse<String> get(RoutingContext http, @RestPath String stage, @RestPath String id) {
        Caller caller = gate.admit(http, stage, null);
        return Json.answer(200, json.dispute(visible(caller, id)));
    }

    /** For payment service providers. */
    @POST
    @Blocking
    public RestResponse<String> create(RoutingContext http, @RestPath String stage, byte[] body) {
        Caller caller = gate.admit(http, stage, body);
        return idempotency.once(caller, http, body, 201, () -> json.dispute(create(caller, body)));
    }

    /** For payment service providers. */
    @PATCH
    @Path("{id}")
    @Blocking
    public RestResponse<String> update(RoutingContext http, @RestPath String stage, @RestPath String id, byte[] body) {
        Caller caller = gate.admit(http, stage, body);
        visible(caller, id);
        RequestBody request =
                RequestBody.of(body, Set.of("statusDetails", "closureTimestamp", "merchantResponseDeadline"));
        try {
            return Json.answer(
                    200,
                    json.dispute(disputes.update(
                            id,
                            status(request),
                            request.instant("merchantResponseDeadline").orElse(null),
                            request.instant("closureTimestamp").orElse(null))));
        } catch (NotPossible e) {
            throw new ApiError(422, "InvalidDisputeStatus", e.getMessage());
        }
    }

    @POST
    @Path("{id}/contest")
    @Blocking
    public RestResponse<String> contest(RoutingContext http, @RestPath String stage, @RestPath String id, byte[] body) {
        Caller caller = gate.admit(http, stage, body);
        return idempotency.once(caller, http, body, 200, () -> {
            visible(caller, id);
            List<Evidence> evidence = contests.read(caller, body);
            try {
                return json.dispute(disputes.contest(id, evidence));
            } catch (NotPossible e) {
                throw new ApiError(422, "InvalidDisputeStatus", e.getMessage());
            }
        });
    }

    private Dispute visible(Caller caller, String id) {
        return disputes.find(id).filter(caller::sees).orElseThrow(() -> ApiError.notFound("dispute", id));
    }

    private Dispute create(Caller caller, byte[] body) {
        RequestBody request = RequestBody.of(body, CREATE_FIELDS);
        String chargeId = request.text("chargeId");
        Order order = payments.ofCharge(chargeId)
                .filter(caller::owns)
                .orElseThrow(() -> ApiError.notFound("charge", chargeId));
        String reason = request.text("filingReason");
        Instant now = clock.instant();
        return disputes.open(new Disputes.NewDispute(
                Kind.CHARGEBACK,
                order,
                request.money("disputeAmount"),
                FilingReason.find(reason)
                        .orElseThrow(() -> ApiError.invalid("filingReason", "'" + reason + "' is no filing reason.")),
                status(request),
                request.instant("merchantResponseDeadline").orElse(now.plus(TIME_TO_ANSWER)),
                new Dispute.Provider(
                        request.object("providerMetadata")
                                .knowing(Set.of("providerDisputeId"))
                                .text("providerDisputeId"),
                        request.instant("filingTimestamp").orElse(now),
                        null)));
    }

    private Status status(RequestBody request) {
        RequestBody details = request.object("statusDetails").knowing(STATUS_FIELDS);
        String state = details.text("state");
        ReasonCode reason = details.find("reasonCode")
                .map(code -> ReasonCode.find(code)
                        .orElseThrow(() ->
                                ApiError.invalid("statusDetails.reasonCode", "'" + code + "' is no reason code.")))
                .orElse(null);
        Resolution resolution = details.find("resolution")
                .map(name -> Resolution.find(name)
                        .orElseThrow(
                                () -> ApiError.invalid("statusDetails.resolution", "'" + name + "' is no resolution.")))
                .orElse(null);
        return new Status(
                State.find(state)
                        .orElseThrow(() -> ApiError.invalid("statusDetails.state", "'" + state + "' is no state.")),
                reason,
                details.find("reasonDescription").orElse(reason == null ? null : reason.description()),
                resolution,
                clock.instant());
    }
}
