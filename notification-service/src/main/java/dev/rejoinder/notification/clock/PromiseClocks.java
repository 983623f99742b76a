package dev.rejoinder.notification.clock;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import dev.rejoinder.notification.clock.ClockRows.Started;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clocks of promises, for those who make them. */
@ApplicationScoped
public class PromiseClocks {

    /** Of mails that have left; the others promise nothing. */
    static final String MADE =
            "(c.kind <> 'PROMISE' or exists (select 1 from email e where e.id = c.email_id and e.status = 'SENT'))";

    private static final String ALL =
            "select " + ClockRows.COLUMNS + " from clock c where c.dispute_id = ? and c.kind = 'PROMISE' and " + MADE
                    + " order by c.started_at, c.id";

    private static final String OPEN = "select " + ClockRows.COLUMNS
            + " from clock c where c.dispute_id = ? and c.kind = 'PROMISE' and c.ended_at is null and c.due_at < ? and "
            + MADE + " order by c.due_at limit 1";

    private final ClockRows rows;
    private final ClockMetrics metrics;
    private final ShopHours shops;
    private final ClockConfig config;
    private final Sql sql;

    PromiseClocks(ClockRows rows, ClockMetrics metrics, ShopHours shops, ClockConfig config, Sql sql) {
        this.rows = rows;
        this.metrics = metrics;
        this.shops = shops;
        this.config = config;
        this.sql = sql;
    }

    /** Before the mail leaves; it counts from then on. Another attempt at the same mail moves it. */
    @Transactional
    public void prepare(UUID emailId, UUID disputeId, String merchantId, Instant now, Instant due) {
        UUID id = FactIds.of("promise", emailId.toString());
        CaseClock promise = new CaseClock(id, disputeId, merchantId, Kind.PROMISE, emailId, now, due, 0, null, null);
        Instant near = new Rungs(promise, shops.of(merchantId), config.beforePromise())
                .next(now)
                .map(Rungs.Rung::at)
                .orElse(due);
        rows.prepare(new Started(promise, near));
    }

    /** Oldest first, with what came of them by now. */
    @Transactional
    public List<CaseClock> of(UUID disputeId) {
        metrics.ended(rows.settle(List.of(disputeId)));
        return sql.query(ALL, ClockRows::read, disputeId);
    }

    /** The oldest that broke and that no news has followed yet. */
    @Transactional
    public Optional<CaseClock> broken(UUID disputeId, Instant now) {
        metrics.ended(rows.settle(List.of(disputeId)));
        return sql.first(OPEN, ClockRows::read, disputeId, now);
    }

    /** Whether news is still owed. */
    @Transactional
    public boolean isOpen(UUID id, UUID disputeId) {
        metrics.ended(rows.settle(List.of(disputeId)));
        return sql.first("select id from clock where id = ? and ended_at is null", row -> row.uuid("id"), id)
                .isPresent();
    }
}
