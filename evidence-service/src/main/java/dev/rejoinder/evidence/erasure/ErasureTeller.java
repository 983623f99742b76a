package dev.rejoinder.evidence.erasure;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.evidence.erasure.Ledger.Entry;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Tells every service, this one included, of what no dispute needs any more. */
@ApplicationScoped
class ErasureTeller {

    /** So many disputes and orders make one fact, and what obeys it one transaction. */
    private static final int MOST_PARTS = 50;

    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;
    private final Worker worker;

    ErasureTeller(Ledger ledger, Outbox outbox, ErasureConfig config, Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
        this.worker = new Worker("erasures", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void wake() {
        worker.wake();
    }

    private boolean step() {
        boolean more = false;
        for (Entry erasure : ledger.waiting()) {
            more |= QuarkusTransaction.requiringNew().call(() -> tell(erasure));
        }
        return more;
    }

    /** Answers true if there may be more of it. */
    private boolean tell(Entry erasure) {
        List<Part> free = ledger.takeFree(erasure.id(), MOST_PARTS);
        if (free.isEmpty()) {
            return false;
        }
        long telling = ledger.told(erasure.id(), free);
        outbox.append(new ShopperErased(
                FactIds.fact(erasure.id(), ShopperErased.TYPE, telling),
                clock.instant(),
                erasure.merchantId(),
                erasure.id(),
                free.stream().map(Part::disputeId).filter(Objects::nonNull).toList(),
                free.stream().map(Part::orderId).filter(Objects::nonNull).toList()));
        return free.size() == MOST_PARTS;
    }
}
