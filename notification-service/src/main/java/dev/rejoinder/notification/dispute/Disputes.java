package dev.rejoinder.notification.dispute;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The disputes' present facts, asked of evidence-service. */
@ApplicationScoped
public class Disputes {

    private static final int NOT_FOUND = 404;

    private final EvidenceApi evidence;

    Disputes(@RestClient EvidenceApi evidence) {
        this.evidence = evidence;
    }

    public DisputeAnswer ask(UUID disputeId) {
        try {
            return new DisputeAnswer.Found(evidence.dispute(disputeId));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            return status == NOT_FOUND
                    ? new DisputeAnswer.NotThere("evidence-service does not know the dispute yet")
                    : new DisputeAnswer.NotNow("evidence-service answered " + status);
        } catch (ProcessingException e) {
            return new DisputeAnswer.NotNow("evidence-service cannot be reached");
        } catch (RuntimeException e) {
            Log.warnf(e, "The answer about dispute %s cannot be read", disputeId);
            return new DisputeAnswer.NotNow("evidence-service's answer cannot be read");
        }
    }
}
