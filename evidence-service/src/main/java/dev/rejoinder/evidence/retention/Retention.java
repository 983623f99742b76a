package dev.rejoinder.evidence.retention;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.kit.erasure.KeptFacts;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Forgets shoppers of old disputes and orders, one merchant and some at a time; what is open is never touched. An order is
 * kept for as long as any of its disputes.
 */
@ApplicationScoped
class Retention {

    private static final Duration SHORTEST = Duration.ofDays(30);
    private static final int BATCH = 100;

    private static final String OLD_DISPUTES =
            """
            from dispute where state = 'CLOSED' and erased_at is null and opened_at < ?
                and not exists (select 1 from dispute_timeline as entry
                    where entry.dispute_id = dispute.id and entry.what = 'CLOSED' and entry.at >= ?)
                and not exists (select 1 from effect
                    where effect.dispute_id = dispute.id and effect.state not in ('DONE', 'FAILED'))
            """;
    private static final String OLD_ORDERS =
            """
            from orders where erased_at is null and placed_at < ?
                and not exists (select 1 from dispute
                    where dispute.merchant_id = orders.merchant_id and dispute.order_id = orders.order_id
                        and dispute.erased_at is null)
            """;

    private final Sql sql;
    private final MatchLock lock;
    private final Event<Forgotten> forgotten;
    private final KeptFacts keptFacts;
    private final RetentionConfig config;
    private final Clock clock;
    private final Worker worker;

    Retention(
            Sql sql,
            MatchLock lock,
            Event<Forgotten> forgotten,
            KeptFacts keptFacts,
            RetentionConfig config,
            Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.forgotten = forgotten;
        this.keptFacts = keptFacts;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("retention", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        if (config.orders().compareTo(SHORTEST) < 0 || config.disputes().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("rejoinder.retention.* must be " + SHORTEST.toDays()
                    + " days or more: without its order no claim can be answered");
        }
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            return forgetDisputes(now) || forgetOrders(now);
        });
    }

    private boolean forgetDisputes(Instant now) {
        Instant before = now.minus(config.disputes());
        List<String> merchants = sql.query(
                "select merchant_id " + OLD_DISPUTES + " order by opened_at limit 1",
                row -> row.text("merchant_id"),
                before,
                before);
        if (merchants.isEmpty()) {
            return false;
        }
        String merchantId = merchants.get(0);
        lock.alone(merchants);
        List<UUID> ids = sql.query(
                "select id " + OLD_DISPUTES + " and merchant_id = ? order by opened_at limit ?",
                row -> row.uuid("id"),
                before,
                before,
                merchantId,
                BATCH);
        forgotten.fire(new Forgotten(merchantId, ids, List.of(), now));
        keptFacts.forget(merchantId, ids);
        Log.infof("The shoppers of %d old disputes are forgotten", ids.size());
        return true;
    }

    /** Looked at once more while nothing can change: a claim may just have come. */
    private boolean forgetOrders(Instant now) {
        Instant before = now.minus(config.orders());
        List<String> merchants = sql.query(
                "select merchant_id " + OLD_ORDERS + " order by placed_at limit 1",
                row -> row.text("merchant_id"),
                before);
        if (merchants.isEmpty()) {
            return false;
        }
        String merchantId = merchants.get(0);
        lock.alone(merchants);
        List<String> ids = sql.query(
                "select order_id " + OLD_ORDERS + " and merchant_id = ? order by placed_at limit ?",
                row -> row.text("order_id"),
                before,
                merchantId,
                BATCH);
        forgotten.fire(new Forgotten(merchantId, List.of(), ids, now));
        Log.infof("The shoppers of %d old orders are forgotten", ids.size());
        return true;
    }
}
