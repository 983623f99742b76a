package dev.rejoinder.notification.clock;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whether something is still owed. */
@ApplicationScoped
public class RunningClocks {

    private final ClockRows rows;
    private final ClockMetrics metrics;
    private final Sql sql;

    RunningClocks(ClockRows rows, ClockMetrics metrics, Sql sql) {
        this.rows = rows;
        this.metrics = metrics;
        this.sql = sql;
    }

    @Transactional
    public boolean isRunning(UUID id, UUID disputeId) {
        metrics.ended(rows.settle(List.of(disputeId)));
        return sql.first("select id from clock where id = ? and ended_at is null", row -> row.uuid("id"), id)
                .isPresent();
    }
}
