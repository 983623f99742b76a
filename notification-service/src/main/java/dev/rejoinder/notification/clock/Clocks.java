package dev.rejoinder.notification.clock;

import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The clocks, to be looked at. */
@ApplicationScoped
class Clocks {

    private static final String OF_DISPUTE = "select " + ClockRows.COLUMNS + " from clock c where c.dispute_id = ? and "
            + PromiseClocks.MADE + " order by c.started_at, c.id";

    private static final String SELECT = "select " + ClockRows.COLUMNS + " from clock c where "
            + "(?::text is null or c.merchant_id = ?) and (c.due_at, c.id) > (?, ?) and " + PromiseClocks.MADE;

    private static final String ORDER = " order by c.due_at, c.id limit ?";

    private final Sql sql;
    private final ClockRows rows;
    private final ClockMetrics metrics;
    private final Clock clock;

    Clocks(Sql sql, ClockRows rows, ClockMetrics metrics, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    List<ClockView> of(UUID disputeId) {
        metrics.ended(rows.settle(List.of(disputeId)));
        Instant now = clock.instant();
        return sql.query(OF_DISPUTE, ClockRows::read, disputeId).stream()
                .map(each -> ClockView.of(each, now))
                .toList();
    }

    /** The most pressing first. */
    @Transactional
    List<ClockView> list(String merchantId, CaseClock.State state, Cursor after, int limit) {
        Instant now = clock.instant();
        List<CaseClock> found = find(merchantId, state, after, limit, now);
        List<CaseClock> kept = rows.settle(found.stream()
                .filter(each -> each.kind() == CaseClock.Kind.PROMISE && each.endedAt() == null)
                .map(CaseClock::disputeId)
                .toList());
        metrics.ended(kept);
        List<CaseClock> shown = kept.isEmpty() ? found : find(merchantId, state, after, limit, now);
        return shown.stream().map(each -> ClockView.of(each, now)).toList();
    }

    private List<CaseClock> find(String merchantId, CaseClock.State state, Cursor after, int limit, Instant now) {
        return sql.query(
                SELECT + where(state) + ORDER,
                ClockRows::read,
                merchantId,
                merchantId,
                after.at(),
                after.id(),
                now,
                limit);
    }

    /** Each takes the time it is once; null are those that still run. */
    private static String where(CaseClock.State state) {
        if (state == null) {
            return " and c.ended_at is null and ?::timestamptz is not null";
        }
        return switch (state) {
            case RUNNING -> " and c.ended_at is null and c.due_at > ?";
            case OVERDUE -> " and c.ended_at is null and c.due_at <= ?";
            case MISSED -> " and c.ended_at > c.due_at and ?::timestamptz is not null";
            case MET ->
                " and c.ended_at <= c.due_at and (c.ended_by <> 'END_OF_CASE' or c.kind = 'PROMISE')"
                        + " and ?::timestamptz is not null";
            case ENDED ->
                " and c.ended_at <= c.due_at and c.ended_by = 'END_OF_CASE' and c.kind <> 'PROMISE'"
                        + " and ?::timestamptz is not null";
        };
    }
}
