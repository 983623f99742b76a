package dev.rejoinder.simulator.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rejoinder.simulator.problem.Refused;
import dev.rejoinder.simulator.script.ScriptPlayer.Playing;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/scenarios")
class ScriptResource {

    /** @param privateKey only if it was made now */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(String merchantId, String topicArn, String publicKeyId, String privateKey) {}

    /**
     * What a script set going; {@code GET /scenarios} tells how it goes.
     *
     * @param scenarios that begin, the last of them at {@code until}
     */
    record ScriptView(long seed, List<AccountView> merchants, int scenarios, Instant until) {}

    private final ScriptPlayer player;

    ScriptResource(ScriptPlayer player) {
        this.player = player;
    }

    /** See deploy/simulator/scenarios for what a script looks like. */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @Blocking
    @ResponseStatus(201)
    public ScriptView play(String yaml) throws JsonProcessingException {
        if (yaml == null || yaml.isBlank()) {
            throw Refused.badRequest("Send a script; deploy/simulator/scenarios/tour.yaml is one");
        }
        Playing playing = player.play(yaml);
        return new ScriptView(
                playing.seed(),
                playing.merchants().stream()
                        .map(opened -> new AccountView(
                                opened.merchant().id(),
                                opened.merchant().topicArn(),
                                opened.publicKeyId(),
                                opened.privateKey()))
                        .toList(),
                playing.scenarios(),
                playing.until());
    }
}
