package dev.rejoinder.kit.inbox;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/** Deletes dead letters when their time is over. */
@ApplicationScoped
class DeadLetterJanitor {

    private final Sql sql;
    private final DeadLetterConfig config;
    private final Clock clock;
    private final Worker worker;

    DeadLetterJanitor(Sql sql, DeadLetterConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("dead-letter-janitor", config.tidy(), this::clean);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean clean() {
        Instant now = clock.instant();
        int open = QuarkusTransaction.requiringNew().call(() -> {
            sql.update(
                    "delete from dead_letter where state = 'REPLAYED' and replayed_at < ?",
                    now.minus(config.keepReplayed()));
            return sql.update(
                    "delete from dead_letter where state <> 'REPLAYED' and set_aside_at < ?",
                    now.minus(config.keepOpen()));
        });
        if (open > 0) {
            Log.warnf("%d dead letters were deleted that nobody has replayed, their time is over", open);
        }
        return false;
    }
}
