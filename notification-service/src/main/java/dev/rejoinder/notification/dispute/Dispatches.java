package dev.rejoinder.notification.dispute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Answers to Amazon that are due, asked of evidence-service. Asking again gives the same mail. */
@ApplicationScoped
public class Dispatches {

    private static final int CONFLICT = 409;

    private final DispatchApi evidence;
    private final ObjectMapper json;

    Dispatches(@RestClient DispatchApi evidence, ObjectMapper json) {
        this.evidence = evidence;
        this.json = json;
    }

    public Dispatch ask(UUID disputeId, int round) {
        try {
            return new Dispatch.Given(evidence.dispatch(disputeId, round));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            return status == CONFLICT
                    ? new Dispatch.NotWanted(detail(e))
                    : new Dispatch.NotNow("evidence-service answered " + status);
        } catch (ProcessingException e) {
            return new Dispatch.NotNow("evidence-service cannot be reached");
        } catch (RuntimeException e) {
            Log.warnf(e, "Answer %d to dispute %s cannot be read", round, disputeId);
            return new Dispatch.NotNow("evidence-service's answer cannot be read");
        }
    }

    private String detail(WebApplicationException refusal) {
        try {
            return json.readTree(refusal.getResponse().readEntity(String.class))
                    .path("detail")
                    .asText("it is no longer to be sent");
        } catch (JsonProcessingException | RuntimeException e) {
            return "it is no longer to be sent";
        }
    }
}
