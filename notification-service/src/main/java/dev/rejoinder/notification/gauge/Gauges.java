package dev.rejoinder.notification.gauge;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.outgoing.EmailConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits, and how often machines alone have answered; deploy/observability/alerts.yaml says when that is too much. */
@ApplicationScoped
class Gauges {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofDays(30);

    /** Of fewer cases a share says nothing. */
    private static final long FEWEST = 20;

    /** What waits on purpose is not late before that time is over. */
    private static final String STANDING =
            """
            select (select min(greatest(queued_at, not_before)) from email
                    where status in ('QUEUED', 'UNKNOWN') and taken_by is null
                        and greatest(queued_at, not_before) <= ?) as oldest,
                   (select min(waiting_since) from email where status = 'WAITING') as unseen,
                   (select count(*) from closed_case where closed_at > ?) as closed,
                   (select count(*) from closed_case where closed_at > ? and not human) as automatic
            """;

    private record Standing(Instant oldest, Instant unseen, long closed, long automatic) {

        static Standing read(Row row) throws SQLException {
            return new Standing(
                    row.instant("oldest"), row.instant("unseen"), row.number("closed"), row.number("automatic"));
        }
    }

    private final Sql sql;
    private final Clock clock;
    private final Worker worker = new Worker("gauges", EVERY, this::read);
    private volatile double outboxAge;
    private volatile double unseenAge;
    private volatile double automationOnly = Double.NaN;

    Gauges(Sql sql, Clock clock, EmailConfig config, MeterRegistry meters) {
        this.sql = sql;
        this.clock = clock;
        meters.gauge("notification.outbox.age.seconds", this, gauges -> gauges.outboxAge);
        meters.gauge("notification.approval.age.seconds", this, gauges -> gauges.unseenAge);
        meters.gauge("automation.only.closed.ratio", this, gauges -> gauges.automationOnly);
        meters.gauge("automation.only.closed.ceiling", config, EmailConfig::automationCeiling);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean read() {
        Instant now = clock.instant();
        Instant from = now.minus(WINDOW);
        Standing standing = sql.first(STANDING, Standing::read, now, from, from).orElseThrow();
        outboxAge = seconds(standing.oldest(), now);
        unseenAge = seconds(standing.unseen(), now);
        automationOnly = standing.closed() < FEWEST ? Double.NaN : (double) standing.automatic() / standing.closed();
        return false;
    }

    private static double seconds(Instant since, Instant now) {
        return since == null ? 0 : Duration.between(since, now).toSeconds();
    }
}
