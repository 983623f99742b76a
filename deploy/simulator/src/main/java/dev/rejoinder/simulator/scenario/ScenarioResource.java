package dev.rejoinder.simulator.scenario;

import dev.rejoinder.simulator.problem.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/scenarios")
class ScenarioResource {

    private final Scenarios scenarios;

    ScenarioResource(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @POST
    @Path("{name}")
    @Consumes("application/json")
    @Blocking
    @ResponseStatus(201)
    public ScenarioView begin(@RestPath String name, ScenarioOptions options) {
        ScenarioName known = ScenarioName.find(name)
                .orElseThrow(
                        () -> Refused.notFound("There is no scenario " + name + "; there are " + ScenarioName.known()));
        return scenarios.begin(known, options == null ? ScenarioOptions.none() : options);
    }

    @GET
    @Blocking
    public List<ScenarioView> list() {
        return scenarios.all().stream().map(ScenarioView::of).toList();
    }

    @GET
    @Path("{id}")
    public ScenarioView get(@RestPath String id) {
        return scenarios
                .find(id)
                .map(ScenarioView::of)
                .orElseThrow(() -> Refused.notFound("There is no scenario with the id " + id));
    }
}
