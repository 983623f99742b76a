package dev.rejoinder.notification.inquiry;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Orders, asked of evidence-service outside of transactions. */
@ApplicationScoped
class OrderQuestions {

    private static final int NOT_FOUND = 404;

    /** @param order null if there is none */
    record Answer(OrderFacts order) {}

    private final OrderApi evidence;

    OrderQuestions(@RestClient OrderApi evidence) {
        this.evidence = evidence;
    }

    /** Empty while evidence-service does not answer. */
    Optional<List<NamedOrder>> named(List<String> names, String sender) {
        return answered(() -> evidence.find(new OrderApi.Mail(names, sender)).items());
    }

    /** Empty while evidence-service does not answer. */
    Optional<Answer> order(String merchantId, String orderId) {
        return answered(() -> {
            try {
                return new Answer(evidence.order(merchantId, orderId));
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == NOT_FOUND) {
                    return new Answer(null);
                }
                throw e;
            }
        });
    }

    private static <T> Optional<T> answered(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException | ProcessingException e) {
            Log.debugf(e, "evidence-service does not tell of orders");
            return Optional.empty();
        }
    }
}
