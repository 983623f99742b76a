package dev.rejoinder.notification.dispute;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How a merchant's disputes went, asked of evidence-service. */
@ApplicationScoped
public class Insights {

    private final InsightApi evidence;

    Insights(@RestClient InsightApi evidence) {
        this.evidence = evidence;
    }

    /** Empty where evidence-service does not answer now. */
    public Optional<Insight> of(String merchantId, Instant from, Instant until) {
        try {
            InsightApi.Summary summary = evidence.summary(merchantId, from, until);
            return Optional.of(new Insight(
                    summary.disputes(),
                    summary.money(),
                    evidence.winRates(merchantId, from, until, "KIND").groups()));
        } catch (RuntimeException e) {
            Log.debugf(e, "evidence-service does not tell how disputes went");
            return Optional.empty();
        }
    }
}
