package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.AfterCommit;
import dev.rejoinder.notification.template.Template;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Cases that have ended, and whether their shopper ever read a line that a person had written for them. */
@ApplicationScoped
class ClosedCases {

    private static final String NOTE =
            """
            insert into closed_case (dispute_id, merchant_id, human, closed_at)
            select dispute_id, merchant_id, exists (
                    select 1 from email e where e.dispute_id = closed.dispute_id and e.audience = 'SHOPPER'
                        and e.status in ('SENT', 'UNKNOWN', 'BOUNCED')
                        and (e.note is not null or e.template = any (?))),
                closed_at
            from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as closed (dispute_id, merchant_id, closed_at)
            on conflict (dispute_id) do nothing
            returning human
            """;

    private final Sql sql;
    private final AfterCommit afterCommit;
    private final MeterRegistry metrics;

    ClosedCases(Sql sql, AfterCommit afterCommit, MeterRegistry metrics) {
        this.sql = sql;
        this.afterCommit = afterCommit;
        this.metrics = metrics;
    }

    /** Once for each case, even if it is decided again. */
    void note(List<News> news) {
        List<News> closed = news.stream().filter(ClosedCases::isEnd).toList();
        if (closed.isEmpty()) {
            return;
        }
        List<String> byPerson = Arrays.stream(Template.values())
                .filter(Template::isByPerson)
                .map(Template::wireName)
                .toList();
        List<Boolean> human = sql.query(
                NOTE,
                (Row row) -> row.flag("human"),
                Column.text(byPerson),
                Column.of("uuid", closed, each -> each.fact().disputeId()),
                Column.text(closed, each -> each.fact().merchantId()),
                Column.text(closed, each -> each.fact().occurredAt()));
        afterCommit.run(() -> human.forEach(this::count));
    }

    private void count(boolean human) {
        metrics.counter("cases.closed", "human", human ? "yes" : "no").increment();
    }

    /** A case that goes on as another one has not ended. */
    private static boolean isEnd(News news) {
        return news.fact() instanceof DisputeClosed closed && closed.summary().outcome() != DisputeOutcome.MERGED;
    }
}
