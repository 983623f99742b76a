package dev.rejoinder.ingest.gauge;

import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What waits, for people who are to be woken by it; deploy/observability/alerts.yaml says when. */
@ApplicationScoped
class Gauges {

    private static final Duration EVERY = Duration.ofSeconds(10);

    /** Two parts, because those that wait for Amazon have an index of their own; else it reads the whole journal. */
    private static final String STANDING =
            """
            with waiting as (select received_at from notice where state = 'ACCEPTED' and ask_at is null
                             union all
                             select received_at from notice where state = 'ACCEPTED' and ask_at is not null)
            select (select count(*) from waiting) as untranslated,
                   (select min(received_at) from waiting) as oldest,
                   (select count(*) from notice where state = 'QUARANTINED') as quarantined,
                   (select count(*) from notice where state = 'REFUSED') as refused,
                   (select count(*) from dispute_watch where gap is not null) as gaps
            """;

    private record Standing(long untranslated, Instant oldest, long quarantined, long refused, long gaps) {

        static Standing read(Row row) throws SQLException {
            return new Standing(
                    row.number("untranslated"),
                    row.instant("oldest"),
                    row.number("quarantined"),
                    row.number("refused"),
                    row.number("gaps"));
        }
    }

    private final Sql sql;
    private final Clock clock;
    private final AtomicLong untranslated;
    private final AtomicLong oldestSeconds;
    private final AtomicLong quarantined;
    private final AtomicLong refused;
    private final AtomicLong gaps;
    private final Worker worker = new Worker("gauges", EVERY, this::read);

    Gauges(Sql sql, Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.clock = clock;
        this.untranslated = meters.gauge("notices.untranslated", new AtomicLong());
        this.oldestSeconds = meters.gauge("notices.untranslated.oldest.seconds", new AtomicLong());
        this.quarantined =
                meters.gauge("notices.set.aside", Tags.of("state", NoticeState.QUARANTINED.name()), new AtomicLong());
        this.refused =
                meters.gauge("notices.set.aside", Tags.of("state", NoticeState.REFUSED.name()), new AtomicLong());
        this.gaps = meters.gauge("disputes.gaps", new AtomicLong());
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean read() {
        Standing now = sql.first(STANDING, Standing::read).orElseThrow();
        untranslated.set(now.untranslated());
        oldestSeconds.set(
                now.oldest() == null
                        ? 0
                        : Duration.between(now.oldest(), clock.instant()).toSeconds());
        quarantined.set(now.quarantined());
        refused.set(now.refused());
        gaps.set(now.gaps());
        return false;
    }
}
