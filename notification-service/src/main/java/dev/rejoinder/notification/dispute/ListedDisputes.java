package dev.rejoinder.notification.dispute;

import dev.rejoinder.event.DisputeState;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A merchant's disputes in one state, asked of evidence-service; empty where it does not answer now. */
@ApplicationScoped
public class ListedDisputes {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final EvidenceApi evidence;

    ListedDisputes(@RestClient EvidenceApi evidence) {
        this.evidence = evidence;
    }

    /** The newest of them, where there are more than anybody reads. */
    public Optional<List<ListedDispute>> of(String merchantId, DisputeState state) {
        return answered(() -> {
            List<ListedDispute> all = new ArrayList<>();
            String cursor = null;
            for (int page = 0; page == 0 || (cursor != null && page < MOST_PAGES); page++) {
                EvidenceApi.Listed listed = evidence.list(merchantId, state, cursor, PAGE);
                all.addAll(listed.items());
                cursor = listed.nextCursor();
            }
            return all;
        });
    }

    public Optional<Long> count(String merchantId, DisputeState state) {
        return answered(() -> evidence.count(merchantId, state).count());
    }

    private static <T> Optional<T> answered(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            Log.debugf(e, "evidence-service does not list disputes");
            return Optional.empty();
        }
    }
}
