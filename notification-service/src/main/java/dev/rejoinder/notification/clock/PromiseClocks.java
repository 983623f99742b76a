package dev.rejoinder.notification.clock;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import dev.rejoinder.notification.clock.ClockRows.Started;
import dev.rejoinder.notification.template.Template;
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

    private static final String BROKEN = "select " + ClockRows.COLUMNS
            + """
             from clock c join email promising on promising.id = c.email_id
            where c.dispute_id = ? and c.ended_at is null and c.due_at < ? and promising.status = 'SENT' and not exists (
                select 1 from email later
                where later.dispute_id = c.dispute_id and later.audience = 'SHOPPER' and later.status = 'SENT'
                    and later.sent_at > promising.sent_at and later.template <> all(?))
            order by c.due_at limit 1
            """;

    private final ClockRows rows;
    private final ClockMetrics metrics;
    private final ClockConfig config;
    private final Sql sql;

    PromiseClocks(ClockRows rows, ClockMetrics metrics, ClockConfig config, Sql sql) {
        this.rows = rows;
        this.metrics = metrics;
        this.config = config;
        this.sql = sql;
    }

    /** Before the mail leaves; it counts from then on. Another attempt at the same mail moves it. */
    @Transactional
    public void prepare(UUID emailId, UUID disputeId, String merchantId, OpeningHours hours, Instant now, Instant due) {
        UUID id = FactIds.of("promise", emailId.toString());
        CaseClock promise = new CaseClock(id, disputeId, merchantId, Kind.PROMISE, emailId, now, due, 0, null, null);
        Instant near = new Rungs(promise, hours, config.beforePromise())
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
    public Optional<CaseClock> broken(UUID disputeId, Instant now) {
        return sql.first(BROKEN, ClockRows::read, disputeId, now, Column.text(Template.noNews(), Template::wireName));
    }
}
