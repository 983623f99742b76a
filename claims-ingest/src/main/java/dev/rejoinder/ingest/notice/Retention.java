package dev.rejoinder.ingest.notice;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Deletes notices when their time is over, some at a time; what they told of a claim stays with the claim. */
@ApplicationScoped
class Retention {

    private static final Duration SHORTEST = Duration.ofDays(15);
    private static final int BATCH = 500;
    private static final String OTHERS =
            """
            delete from notice where id in (
                select id from notice where state = 'TRANSLATED' and claim_id is null and received_at < ?
                order by received_at limit ?)
            """;
    private static final String ALL =
            """
            delete from notice where id in (
                select id from notice where state <> 'ACCEPTED' and received_at < ? order by received_at limit ?)
            """;

    private final Sql sql;
    private final RetentionConfig config;
    private final Clock clock;
    private final Worker worker;

    Retention(Sql sql, RetentionConfig config, IntakeConfig intake, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("retention", intake.tidy(), this::step);
    }

    void start(@Observes StartupEvent event) {
        if (Stream.of(config.others(), config.claims(), config.shoppers())
                .anyMatch(time -> time.compareTo(SHORTEST) < 0)) {
            throw new IllegalStateException("rejoinder.retention.* must be " + SHORTEST.toDays()
                    + " days or more: senders repeat for 14 days, and what is forgotten by then is taken again");
        }
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        Instant now = clock.instant();
        int deleted = QuarkusTransaction.requiringNew()
                .call(() -> sql.update(OTHERS, now.minus(config.others()), BATCH)
                        + sql.update(ALL, now.minus(config.claims()), BATCH));
        if (deleted > 0) {
            Log.infof("%d notices were deleted, their time is over", deleted);
        }
        return deleted >= BATCH;
    }
}
