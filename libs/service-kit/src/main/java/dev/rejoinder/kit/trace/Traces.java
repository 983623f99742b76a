package dev.rejoinder.kit.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which trace the work of the caller's transaction belongs to. A notice begins one; its id is the trace's id. */
@ApplicationScoped
public class Traces {

    private static final String KEY = Traces.class.getName();

    private final TransactionSynchronizationRegistry transaction;

    Traces(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * @param about a fact, by its event id, or a claim: all that is said about it in this transaction
     * @param traceId null if there is none
     */
    public void follow(UUID about, UUID traceId) {
        if (traceId != null) {
            Map<UUID, UUID> traces = traces();
            if (traces == null) {
                traces = new HashMap<>();
                transaction.putResource(KEY, traces);
            }
            traces.put(about, traceId);
        }
    }

    public Optional<UUID> of(UUID about) {
        Map<UUID, UUID> traces = traces();
        return traces == null ? Optional.empty() : Optional.ofNullable(traces.get(about));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, UUID> traces() {
        return (Map<UUID, UUID>) transaction.getResource(KEY);
    }
}
