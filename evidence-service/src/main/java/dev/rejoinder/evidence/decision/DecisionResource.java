package dev.rejoinder.evidence.decision;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Conflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What was decided on a dispute, and by whom. A decision alone sends and pays nothing. */
@Path("/disputes/{id}/decision")
class DecisionResource {

    /** @param sentence why; without names of people */
    record NewDecision(String action, String sentence) {}

    /**
     * @param current null while nobody has decided
     * @param expectedValue of contesting; null while nobody has told the amount, and when all is over
     */
    record DecisionView(Decision current, List<Decision> all, ExpectedValue expectedValue) {

        static DecisionView of(List<Decision> all, ExpectedValue expected) {
            return new DecisionView(all.isEmpty() ? null : all.get(all.size() - 1), all, expected);
        }
    }

    private final DisputeDesk desk;
    private final Decisions decisions;
    private final ExpectedValues expected;
    private final Caller caller;

    DecisionResource(DisputeDesk desk, Decisions decisions, ExpectedValues expected, Caller caller) {
        this.desk = desk;
        this.decisions = decisions;
        this.expected = expected;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public RestResponse<DecisionView> get(@RestPath UUID id) {
        return answer(desk.visible(id));
    }

    @POST
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Transactional
    public RestResponse<DecisionView> decide(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull NewDecision request) {
        Fields fields = new Fields();
        Action action = fields.oneOf("action", request.action(), Action.class);
        String sentence = fields.requiredText("sentence", request.sentence(), 500);
        fields.refuseIfWrong();
        Dispute held = desk.hold(desk.visible(id).id(), ifMatch);
        if (!held.isWaiting()) {
            throw new Conflict("The dispute is " + held.state() + ": there is nothing to decide now");
        }
        return answer(decisions.add(held, action, sentence, caller.name()));
    }

    private RestResponse<DecisionView> answer(Dispute dispute) {
        return ResponseBuilder.ok(DecisionView.of(
                        decisions.of(dispute.id()), expected.of(dispute).orElse(null)))
                .header("ETag", dispute.etag())
                .build();
    }
}
