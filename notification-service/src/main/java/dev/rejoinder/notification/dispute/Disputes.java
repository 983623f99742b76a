package dev.rejoinder.notification.dispute;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The disputes' present facts, asked of evidence-service. */
@ApplicationScoped
public class Disputes {

    private static final int NOT_FOUND = 404;

    private final EvidenceApi evidence;

    Disputes(@RestClient EvidenceApi evidence) {
        this.evidence = evidence;
    }

    /** @param withHandling whether what was decided and given back is asked for as well */
    public DisputeAnswer ask(UUID disputeId, Predicate<Dispute> withHandling) {
        try {
            Dispute dispute = evidence.dispute(disputeId);
            return new DisputeAnswer.Found(dispute, withHandling.test(dispute) ? handling(disputeId) : Handling.NONE);
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

    private Handling handling(UUID disputeId) {
        EvidenceApi.Decision decision = evidence.decision(disputeId).current();
        return new Handling(
                decision == null ? null : decision.action(),
                evidence.refund(disputeId).rounds());
    }
}
